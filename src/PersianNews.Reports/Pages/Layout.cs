namespace PersianNews.Reports.Pages;

/// <summary>What all pages of a site have in common.</summary>
internal sealed class Layout(string? title)
{
    private const string Up = "../";

    /// <summary>The name of the site.</summary>
    public string Site { get; } = string.IsNullOrWhiteSpace(title) ? Words.Of("title") : title;

    /// <summary>A page of the site's top folder.</summary>
    public string Top(string title, Html body) => Page(title, "", body);

    /// <summary>A page of one of its folders.</summary>
    public string Inner(string title, Html body) => Page($"{title} \u2014 {Site}", Up, body); // EM DASH

    /// <summary>A list of facts; those without a value are left out.</summary>
    public static Html Facts(params ReadOnlySpan<(string Name, Html Value)> facts)
    {
        List<Html> shown = [];
        foreach ((string name, Html value) in facts)
        {
            if (!string.IsNullOrEmpty(value.Value))
                shown.Add(Templates.Fact.Fill(("name", Words.Of(name)), ("value", value)));
        }

        return Html.Join(shown);
    }

    private string Page(string title, string root, Html body) => Templates.Page.Fill(
        ("title", title), ("root", root), ("site", Site), ("subtitle", Words.Of("subtitle")), ("body", body)).Value! + "\n";
}
