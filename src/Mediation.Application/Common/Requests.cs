using MediatR;

namespace Mediation.Application.Common;

/// <summary>A request that writes. Only commands take part in idempotency.</summary>
public interface ICommand;

/// <summary>A request whose reason is kept with the history it causes.</summary>
public interface IReasoned
{
    string? Reason { get; }
}

/// <summary>A use case that changes something and answers <typeparamref name="TAnswer"/>.</summary>
public interface ICommand<out TAnswer> : IRequest<TAnswer>, ICommand;

/// <summary>Marks a request that anyone may send, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute : Attribute;

/// <summary>A request about one thing whose id is not part of its body.</summary>
public interface ITargeted
{
    Guid Target { get; }
}

/// <summary>
/// A use case that changes something and answers with a password or secret, shown once. It is not an <see cref="ICommand"/>, because
/// idempotency would keep the answer in the database; an Idempotency-Key is not looked at. A repeated call does no harm all the same: the
/// name it creates is taken by then (409), and a second reset replaces what the first one gave.
/// </summary>
public interface ISecretAnswer<out TAnswer> : IRequest<TAnswer>;
