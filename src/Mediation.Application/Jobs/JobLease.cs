namespace Mediation.Application.Jobs;

/// <summary>A lease by name. The row stays when it is given back; then it has run out.</summary>
public sealed class JobLease
{
    public const int NameMaxLength = 100;
    public const int NodeMaxLength = 100;

    private JobLease()
    {
    }

    public JobLease(string name, Guid holder, string node, DateTimeOffset until) => (Name, Holder, Node, Until) = (name, holder, node, until);

    public string Name { get; private set; } = "";

    /// <summary>Another one with every taking.</summary>
    public Guid Holder { get; private set; }

    /// <summary>Machine and process, for whoever looks.</summary>
    public string Node { get; private set; } = "";

    public DateTimeOffset Until { get; private set; }
}
