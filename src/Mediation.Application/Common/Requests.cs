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
