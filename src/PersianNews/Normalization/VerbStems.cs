namespace PersianNews.Normalization;

/// <summary>The dictionary forms of a verb. Immutable and thread-safe.</summary>
public sealed class VerbStems
{
    internal VerbStems(string preverb, string past, string present)
    {
        PastStem = preverb + past;
        PresentStem = present.Length == 0 ? "" : preverb + present;
        Infinitive = PastStem + '\u0646'; // noon
    }

    /// <summary>The infinitive, as «رفتن».</summary>
    public string Infinitive { get; }

    /// <summary>The past stem, as «رفت».</summary>
    public string PastStem { get; }

    /// <summary>The present stem, as «رو»; empty where there is none.</summary>
    public string PresentStem { get; }
}
