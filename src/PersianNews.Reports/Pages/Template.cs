namespace PersianNews.Reports.Pages;

/// <summary>Markup with holes such as <c>{{name}}</c>, read from the program's resources. Immutable.</summary>
internal sealed class Template
{
    private readonly string[] _markup;
    private readonly string[] _holes;

    private Template(string[] markup, string[] holes)
    {
        _markup = markup;
        _holes = holes;
    }

    /// <summary>Reads a template.</summary>
    public static Template Load(string name)
    {
        string[] parts = Resources.Text(name + ".html").TrimEnd('\n').Split(["{{", "}}"], StringSplitOptions.None);
        return new Template([.. parts.Where(static (_, i) => i % 2 == 0)], [.. parts.Where(static (_, i) => i % 2 == 1)]);
    }

    /// <summary>Fills the holes; each must have a value.</summary>
    public Html Fill(params ReadOnlySpan<(string Name, Html Value)> values)
    {
        string?[] pieces = new string?[_markup.Length + _holes.Length];
        for (int i = 0; i < _markup.Length; i++)
            pieces[2 * i] = _markup[i];
        for (int i = 0; i < _holes.Length; i++)
            pieces[2 * i + 1] = Find(values, _holes[i]).Value;
        return new Html(string.Concat(pieces));
    }

    private static Html Find(ReadOnlySpan<(string Name, Html Value)> values, string name)
    {
        foreach ((string known, Html value) in values)
        {
            if (known == name)
                return value;
        }

        throw new ArgumentException($"The template wants {name}.", nameof(values));
    }
}
