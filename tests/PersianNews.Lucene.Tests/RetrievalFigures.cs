using Lucene.Net.Analysis;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PersianNews.Lucene.Tests;

/// <summary>How well an analyzer finds the articles that answer the queries of <c>Cases/retrieval</c>.</summary>
/// <param name="Precision">Of the articles found that have all words of a query, those that answer it; the mean over queries.</param>
/// <param name="Recall">Of the articles that answer a query, those found that have all its words; the mean over queries.</param>
/// <param name="ReciprocalRank">One by the rank of the first article that answers, of those that have any word; the mean over queries.</param>
internal sealed record RetrievalFigures(double Precision, double Recall, double ReciprocalRank)
{
    private const string Id = "id";
    private const string Text = "text";

    public static RetrievalFigures Measure(Analyzer analyzer)
    {
        using RAMDirectory directory = new();
        using (IndexWriter writer = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)))
        {
            foreach (string[] article in Table("articles.tsv"))
                writer.AddDocument(new global::Lucene.Net.Documents.Document { new StringField(Id, article[0], Field.Store.YES), new TextField(Text, article[1], Field.Store.NO) });
        }

        using DirectoryReader reader = DirectoryReader.Open(directory);
        IndexSearcher searcher = new(reader);
        QueryBuilder builder = new(analyzer);
        List<RetrievalFigures> figures = [];
        foreach (string[] query in Table("queries.tsv"))
        {
            string[] wanted = query[1].Split(' ');
            string[] all = Find(searcher, builder.CreateBooleanQuery(Text, query[0], Occur.MUST));
            string[] any = Find(searcher, builder.CreateBooleanQuery(Text, query[0], Occur.SHOULD));
            double right = all.Count(wanted.Contains);
            int first = Array.FindIndex(any, wanted.Contains);
            figures.Add(new RetrievalFigures(all.Length == 0 ? 0 : right / all.Length, right / wanted.Length, first < 0 ? 0 : 1.0 / (first + 1)));
        }

        return new RetrievalFigures(
            Mean(figures, static f => f.Precision), Mean(figures, static f => f.Recall), Mean(figures, static f => f.ReciprocalRank));
    }

    private static double Mean(List<RetrievalFigures> figures, Func<RetrievalFigures, double> figure) => Math.Round(figures.Average(figure), 3);

    private static string[] Find(IndexSearcher searcher, Query? query) =>
        query is null ? [] : [.. searcher.Search(query, 100).ScoreDocs.Select(hit => searcher.Doc(hit.Doc).Get(Id))];

    private static IEnumerable<string[]> Table(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases/retrieval", name)).Select(static line => line.Split('\t'));
}
