namespace PersianNews.Archives.Tests.Reading;

public sealed class CsvFormatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("in.csv", "id,text\na,یک\nb,دو\n")]
    [InlineData("in.csv", "text;id\r\nیک;a\r\nدو;b")]
    [InlineData("in.csv", "\uFEFFid\ttext\na\tیک\n\nb\tدو\n")]
    [InlineData("in.tsv", "id\ttext, x\ttext\na\t\tیک\nb\t\tدو\n")]
    [InlineData("in.csv", "id,text,more\na,\"یک\",x\nb,\"دو\"\n")]
    public async Task Columns_are_found_by_name_and_separated_by_what_the_first_line_has(string name, string table)
    {
        _folder.Write(name, table);
        Annotated found = await Annotated.OfAsync(_folder, name);
        Assert.Equal([("a", "یک"), ("b", "دو")], found.Texts.Select(pair => (pair.Key, pair.Value)));
        Assert.Empty(found.Errors);
    }

    [Fact]
    public async Task Quoted_fields_hold_separators_quotation_marks_and_lines()
    {
        _folder.Write("in.csv", "id,text,title,published\n1,\"یک، \"\"دو\"\",\nسه\",تیتر,2023-05-10\n2,چهار,,\n");
        Annotated found = await Annotated.OfAsync(_folder, "in.csv");
        Assert.Equal("یک، \"دو\",\nسه", found.Texts["1"]);
        Assert.StartsWith("""{"id":"1","published":"2023-05-10","title":"تیتر",""", _folder.Lines("out.jsonl")[0]);
        Assert.StartsWith("""{"id":"2","published":null,"title":null,""", _folder.Lines("out.jsonl")[1]);
    }

    [Fact]
    public async Task Names_of_columns_can_be_told_and_a_row_without_id_has_that_of_its_line()
    {
        _folder.Write("in.csv", "body\n\"یک\nدو\"\nسه\n");
        Annotated found = await Annotated.OfAsync(_folder, "in.csv", new AnnotateOptions { Fields = new RecordFields { Text = "body" } });
        Assert.Equal([("in.csv:2", "یک\nدو"), ("in.csv:4", "سه")], found.Texts.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_named_and_the_others_are_read()
    {
        _folder.Write("in.csv", [.. "id,text\n1,یک\n2,د\"و\n3,سه,more\n4\n5,"u8, 0xE3, 0x28, .. "\n6,شش\n"u8]);
        Annotated found = await Annotated.OfAsync(_folder, "in.csv");
        Assert.Equal(["1", "6"], found.Texts.Keys);
        Assert.Equal(
            [
                "in.csv 3 not valid CSV: a quotation mark in the middle of a field",
                "in.csv 4 not valid CSV: 3 fields where the first line names 2",
                "in.csv 5 no field \"text\"",
                "in.csv 6 not valid UTF-8",
            ],
            found.Errors);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_does_not_fill_the_memory()
    {
        _folder.Write("in.csv", "id,text\n1,یک\n2,\"" + string.Concat(Enumerable.Repeat("دو,سه\n", 20_000)));
        Annotated found = await Annotated.OfAsync(_folder, "in.csv", new AnnotateOptions { MaxRecordBytes = 10_000 });
        Assert.Equal(["1"], found.Texts.Keys);
        Assert.Equal(["in.csv 4 damaged: a field is too large, perhaps because its closing quotation mark is missing"], found.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,text\n")]
    public async Task A_table_without_rows_is_no_error(string table)
    {
        _folder.Write("in.csv", table);
        Annotated found = await Annotated.OfAsync(_folder, "in.csv");
        Assert.Empty(found.Texts);
        Assert.Empty(found.Errors);
    }

    public void Dispose() => _folder.Dispose();
}
