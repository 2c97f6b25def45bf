namespace Mediation.Web.Errors;

/// <summary>One faulty field of a request.</summary>
/// <param name="Path">From the root of the body, e.g. parties[0].name; empty for the body itself.</param>
/// <param name="Code">Why, e.g. field.required.</param>
/// <param name="Arguments">For the message; never what was sent.</param>
internal sealed record FieldFault(string Path, string Code, params IReadOnlyList<object> Arguments);

/// <summary>What is sent for a faulty field.</summary>
internal sealed record FieldMessage(string Code, string Message);

/// <summary>The body could not be read as the request it should be; nothing was done.</summary>
internal sealed class MalformedRequestException(int status, string code, params IReadOnlyList<FieldFault> faults) : Exception(code)
{
    public int Status => status;

    public string Code => Message;

    public IReadOnlyList<FieldFault> Faults => faults;
}
