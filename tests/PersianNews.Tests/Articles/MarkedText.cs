using System.Text;
using PersianNews.Tagging;
using PersianNews.Text;

namespace PersianNews.Tests.Articles;

/// <summary>A text whose mentions are marked as <c>{PER name}</c>, without the marks.</summary>
internal sealed class MarkedText
{
    public MarkedText(string marked)
    {
        StringBuilder text = new();
        List<Mention> mentions = [];
        for (int i = 0; i < marked.Length;)
        {
            int close = marked[i] == '{' ? marked.IndexOf('}', i) : -1;
            if (close < 0)
            {
                text.Append(marked[i++]);
                continue;
            }

            int blank = marked.IndexOf(' ', i);
            mentions.Add(new Mention(new TextSpan(text.Length, close - blank - 1), new EntityType(marked[(i + 1)..blank]), 1, -1));
            text.Append(marked, blank + 1, close - blank - 1);
            i = close + 1;
        }

        Text = text.ToString();
        Mentions = [.. mentions];
    }

    public string Text { get; }

    public Mention[] Mentions { get; }
}
