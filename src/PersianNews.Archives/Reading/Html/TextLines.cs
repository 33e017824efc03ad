using System.Text;
using AngleSharp.Dom;

namespace PersianNews.Archives.Reading.Html;

/// <summary>
/// The text of an element as a reader sees it: a line for each block, white space joined to one space, half-spaces kept. Lists of
/// links, which lead elsewhere, are left out.
/// </summary>
internal sealed class TextLines
{
    private const double MostLinked = 0.7;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
    };

    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _line;

    /// <summary>The text of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="furniture">What is left out.</param>
    public static string Of(IElement element, HashSet<IElement> furniture)
    {
        TextLines lines = new();
        lines.Walk(element, furniture);
        return lines._text.ToString();
    }

    // By index from parents: asking a node for its next sibling takes the longer the more there are.
    private void Walk(IElement root, HashSet<IElement> furniture)
    {
        Stack<(INode Node, int Child)> open = new([(root, 0)]);
        while (open.TryPop(out (INode Node, int Child) place))
        {
            if (place.Child == place.Node.ChildNodes.Length)
            {
                Break(place.Node);
                continue;
            }

            open.Push((place.Node, place.Child + 1));
            INode child = place.Node.ChildNodes[place.Child];
            if (child is IText text)
                Add(text.Data);
            if (child is not IElement element || furniture.Contains(element))
                continue;
            Break(element);
            if (!IsListOfLinks(element))
                open.Push((element, 0));
        }
    }

    private static bool IsListOfLinks(IElement element)
    {
        if (element.LocalName is not ("ul" or "ol"))
            return false;
        int linked = element.QuerySelectorAll("a").Sum(static link => link.TextContent.Length);
        return linked > 0 && linked >= element.TextContent.AsSpan().Trim().Length * MostLinked;
    }

    private void Break(INode node) => _line |= node is IElement element && Blocks.Contains(element.LocalName);

    private void Add(string data)
    {
        foreach (char c in data)
        {
            if (IsSpace(c))
            {
                _space = true;
                continue;
            }

            if (_text.Length > 0 && _line)
                _text.Append('\n');
            else if (_text.Length > 0 && _space)
                _text.Append(' ');
            _line = _space = false;
            _text.Append(c);
        }
    }

    // White space of HTML, which the no-break space is not; joined all the same, as it only spaces words here.
    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0';
}
