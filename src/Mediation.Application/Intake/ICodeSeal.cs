using Mediation.Domain.Intake;

namespace Mediation.Application.Intake;

/// <summary>Keyed hash of a one-time code: six digits are guessed at once from a plain one.</summary>
public interface ICodeSeal
{
    /// <returns>64 lower-case hex characters, bound to this code and this number.</returns>
    string HashOf(OneTimeCodeId id, string phoneIndex, string code);
}
