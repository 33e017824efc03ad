using System.Globalization;
using System.Text;
using PersianNews.Archives.Indexing;

namespace PersianNews.Cli.Reporting;

/// <summary>Sums up a run of <c>index</c>.</summary>
internal static class IndexView
{
    public static byte[] Summary(IndexSummary summary)
    {
        StringBuilder text = new();
        Add("added", summary.Added);
        Add("replaced", summary.Replaced);
        Add("unchanged", summary.Unchanged);
        Add("errors", summary.Errors);
        Add("articles", summary.Articles);
        Add("entities", summary.Entities);
        text.Append(CultureInfo.InvariantCulture, $"{"seconds",-16}{summary.Elapsed.TotalSeconds,16:N1}\n");
        if (summary.WithoutText > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{summary.WithoutText:N0} articles came without text, so only their names, roles, dates and statements are searched; annotate --text keeps it\n");
        return Encoding.UTF8.GetBytes(text.ToString());

        void Add(string name, long value) => text.Append(CultureInfo.InvariantCulture, $"{name,-16}{value,16:N0}\n");
    }
}
