namespace PersianNews.Archives.Tests.Interchange;

/// <summary>The rules of CoNLL-2003: a word a line with its label last, empty lines between sentences, labels that begin with B.</summary>
public class ConllTests
{
    [Theory]
    [InlineData(OffsetUnit.Utf16)]
    [InlineData(OffsetUnit.CodePoint)]
    [InlineData(OffsetUnit.Utf8)]
    public async Task Lines_are_words_with_five_columns(OffsetUnit unit)
    {
        using TempFolder folder = new();
        string[] lines = File.ReadAllText(await Samples.WriteAsync(folder, "out.conll", new AnnotateOptions { Format = AnnotationFormat.Conll, Offsets = unit })).Split('\n');
        Assert.Equal("", lines[^1]);
        int article = -1, word = 0;
        string previous = "O";
        foreach (string line in lines[..^1])
        {
            if (line.Length == 0)
            {
                previous = "O";
                continue;
            }

            string[] columns = line.Split('\t');
            Assert.Equal(5, columns.Length);
            Assert.All(columns, column => Assert.False(column.Length == 0 || column.Any(char.IsWhiteSpace)));
            if (columns[1] == "_")
            {
                Assert.Equal(("-DOCSTART-", "O"), (columns[0], columns[4]));
                (article, word) = (article + 1, 0);
                Assert.Equal($"نمونه_{article}/<&_", columns[3]);
                continue;
            }

            Document document = Samples.Analyze(Samples.Texts[article]);
            (int start, int end) = (document.Tokens[word].Span.Start, document.Tokens[word].Span.End);
            Assert.Equal((Unit(document.Text, start, unit), Unit(document.Text, end, unit)), (int.Parse(columns[1]), int.Parse(columns[2])));
            bool inside = document.Mentions.Any(mention => mention.Span.Start < end && start < mention.Span.End);
            bool begins = document.Mentions.Any(mention => mention.Span.Start == start);
            Assert.Equal(begins || (inside && previous == "O") ? "B-LOC" : inside ? "I-LOC" : "O", columns[4]);
            Assert.Equal(inside ? "0:Q3616" : "_", columns[3]);
            previous = columns[4];
            word++;
        }

        Assert.Equal(Samples.Texts.Length - 1, article);
    }

    private static int Unit(string text, int offset, OffsetUnit unit) => unit switch
    {
        OffsetUnit.Utf16 => offset,
        OffsetUnit.CodePoint => text[..offset].EnumerateRunes().Count(),
        _ => text[..offset].EnumerateRunes().Sum(rune => rune.Utf8SequenceLength),
    };
}
