using PersianNews.Archives;
using PersianNews.Archives.Indexing.Intake;
using PersianNews.Reports.Counting;
using PersianNews.Reports.Output;
using PersianNews.Reports.Pages;
using PersianNews.Reports.Reading;

namespace PersianNews.Reports;

/// <summary>
/// Makes a static site of an annotated archive, in two readings: one finds what is named most, one gathers what is said of it. Memory
/// does not grow with the archive. The same archive gives the same site, byte for byte.
/// </summary>
internal sealed class ReportBuilder(ReportOptions options)
{
    private const int ReportEvery = 500;

    /// <summary>Makes a site.</summary>
    /// <param name="inputs">Files that <c>annotate</c> wrote.</param>
    /// <param name="output">The folder to make; it appears when it is whole.</param>
    /// <param name="progress">Told the number of records read so far, in both readings together.</param>
    /// <param name="cancellationToken">Ends the run early; nothing is left behind.</param>
    /// <exception cref="ArchivePathException">A path cannot be used as given. Nothing was written.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">A compressed file is damaged.</exception>
    public async Task<ReportSummary> BuildAsync(
        IReadOnlyList<string> inputs, string output, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        AnnotatedArchive archive = new(inputs);
        using SiteFolder folder = SiteFolder.Open(output);
        Census census = new();
        long read = 0;
        await foreach (AnnotatedRecord record in archive.ReadAsync(cancellationToken))
        {
            census.Add(record, PublicationDay.Parse(record.Published));
            if (++read % ReportEvery == 0)
                progress?.Report(read);
        }

        List<KeyValuePair<string, EntityTotals>> ordered = [.. census.Ordered()];
        Survey survey = new(ordered.Take(options.Entities), options);
        await using (OriginalTexts? originals = options.Originals.Count == 0 ? null : new OriginalTexts(options.Originals, options.Fields))
        {
            await foreach (AnnotatedRecord record in archive.ReadAsync(cancellationToken))
            {
                string? text = originals is null ? record.Text : await originals.FindAsync(record.Id, cancellationToken);
                survey.Add(record, text, PublicationDay.Parse(record.Published));
                if (++read % ReportEvery == 0)
                    progress?.Report(read);
            }
        }

        Write(folder, census, survey, ordered.Select(static pair => pair.Value), cancellationToken);
        return new ReportSummary(
            census.Articles, census.EntityCount, census.IsPartial, survey.Profiles.Count, survey.WithoutText, archive.Unreadable, archive.FirstFault,
            folder.Complete());
    }

    private void Write(SiteFolder folder, Census census, Survey survey, IEnumerable<EntityTotals> ordered, CancellationToken cancellationToken)
    {
        foreach (string asset in (string[])["theme.css", "report.css", "report.js", "icon.svg"])
            folder.Write(asset, Resources.Bytes(asset));
        Layout layout = new(options.Title);
        IReadOnlyList<EntityGroup> groups = EntityGroup.Of(survey.Profiles);
        folder.Write(Paths.Overview, OverviewPage.Make(layout, census, groups));
        foreach (EntityGroup group in groups)
            folder.Write($"{Paths.ListFolder}/{Paths.ListFile(group.Index)}", ListPage.Make(layout, group));
        EntityPage page = new(layout, census.Months, survey, groups.ToDictionary(static group => group.Type, static group => group.Index));
        foreach (Profile profile in survey.Profiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            folder.Write($"{Paths.EntityFolder}/{Paths.EntityFile(profile.Index)}", page.Make(profile));
        }

        foreach ((string name, string content) in new NameFiles(ordered, survey.Profiles.Count).Make())
            folder.Write($"{Paths.NameFolder}/{name}", content);
    }
}
