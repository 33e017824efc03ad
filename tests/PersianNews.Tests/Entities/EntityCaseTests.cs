namespace PersianNews.Tests.Entities;

public class EntityCaseTests
{
    public static TheoryData<string, int> Cases()
    {
        TheoryData<string, int> cases = [];
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "entities"), "*.tsv").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (line.Length > 0 && line[0] != '#')
                    cases.Add(Path.GetFileNameWithoutExtension(file), number);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mentions_share_entities_as_the_case_says(string file, int line)
    {
        string[] cells = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "entities", file + ".tsv")).ElementAt(line - 1).Split('\t');
        EntityCase resolved = new(cells[0].Replace("\\n", "\n", StringComparison.Ordinal));
        List<string> found = [$"entities: {resolved.Partition}"];
        List<string> expected = [$"entities: {resolved.ExpectedPartition}"];
        foreach (string expectation in cells.Skip(1).SelectMany(static c => c.Split(" ; ")))
        {
            int dot = expectation.IndexOf('.', StringComparison.Ordinal);
            int equals = expectation.IndexOf('=', StringComparison.Ordinal);
            expected.Add(expectation);
            string property = expectation[(dot + 1)..equals];
            found.Add($"{expectation[..(equals + 1)]}{resolved.Property(expectation[..dot], property)}");
        }

        Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
    }
}
