using PersianNews.Tagging;

namespace PersianNews.Training.Crf;

/// <summary>The distinct word forms of a corpus, numbered from 1; number 0 is the sentence's edge.</summary>
internal sealed class WordTypes(WordClasses classes, PhraseLexicon lexicon)
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<WordType> _types = [new(WordAtoms.Boundary, [(WordAtoms.Boundary, AtomGroup.Word)], [], false)];

    /// <summary>How many types there are, the edge included.</summary>
    public int Count => _types.Count;

    /// <summary>A type by number.</summary>
    public WordType this[int number] => _types[number];

    /// <summary>The number of a word's type; a new one where the form is new.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        Span<char> form = stackalloc char[WordForm.MaxLength];
        form = form[..WordForm.Write(word, form)];
        ulong hash = FeatureHash.Of(form);
        if (_numbers.TryGetValue(hash, out int number))
            return number;

        Span<ulong> atoms = stackalloc ulong[FeatureSchema.MaxAtoms];
        Span<AtomGroup> groups = stackalloc AtomGroup[FeatureSchema.MaxAtoms];
        ReadOnlySpan<ushort> own = classes.Find(hash);
        uint lexicons = lexicon.Find(hash, out bool begins);
        int count = WordAtoms.Collect(form, hash, own, lexicons, atoms, groups);
        (ulong, AtomGroup)[] list = new (ulong, AtomGroup)[count];
        for (int i = 0; i < count; i++)
            list[i] = (atoms[i], groups[i]);
        number = _types.Count;
        _numbers.Add(hash, number);
        _types.Add(new WordType(hash, list, own.ToArray(), begins));
        return number;
    }
}

/// <summary>What training knows of a word form.</summary>
/// <param name="Hash">The form's hash.</param>
/// <param name="Atoms">Its atoms.</param>
/// <param name="Classes">Its classes, coarsest first.</param>
/// <param name="BeginsPhrase">Whether a lexicon phrase of several words begins with it.</param>
internal sealed record WordType(ulong Hash, (ulong Value, AtomGroup Group)[] Atoms, ushort[] Classes, bool BeginsPhrase);
