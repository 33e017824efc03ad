using PersianNews.Text;
using PersianNews.Training.Corpora;

namespace PersianNews.Training.Tests.Corpora;

public class JsonLinesReaderTests
{
    [Fact]
    public void Reads_texts_with_their_entities_in_order()
    {
        GoldRecord[] records = [.. JsonLinesReader.Read(CaseFiles.Gold)];
        Assert.Equal(2, records.Length);
        Assert.Equal("a1", records[0].Id);
        Assert.Equal(
            [("مریم صادقی", "PER"), ("تهران", "LOC"), ("بانک مرکزی", "ORG")],
            records[0].Entities.Select(e => (e.Span.Slice(records[0].Text).ToString(), e.Type)));
    }

    [Fact]
    public void A_record_without_id_has_its_line_number_for_one() =>
        Assert.Equal("3", JsonLinesReader.Read(CaseFiles.Gold).Last().Id);

    [Fact]
    public void A_number_may_be_an_id()
    {
        using TempFolder folder = new();
        string path = folder.Write("a.jsonl.gz", """{"id":17,"text":"قم","entities":[[0,2,"LOC"]]}""");
        GoldRecord record = Assert.Single(JsonLinesReader.Read(path));
        Assert.Equal("17", record.Id);
        Assert.Equal([(new TextSpan(0, 2), "LOC")], record.Entities);
    }

    [Theory]
    [InlineData("""{"text":"ab","entities":[[0,3,"PER"]]}""")]
    [InlineData("""{"text":"ab","entities":[[-1,1,"PER"]]}""")]
    [InlineData("""{"text":"ab","entities":[[1,1,"PER"]]}""")]
    [InlineData("""{"text":"ab","entities":[[0,1]]}""")]
    [InlineData("""{"text":"ab","entities":[[0,1,null]]}""")]
    [InlineData("""{"text":"ab","entities":[["0",1,"PER"]]}""")]
    [InlineData("""{"text":"ab","entities":[[0,99999999999,"PER"]]}""")]
    [InlineData("""{"text":"ab","entities":{}}""")]
    [InlineData("""{"text":null,"entities":[]}""")]
    [InlineData("""{"text":"ab"}""")]
    [InlineData("""{"entities":[]}""")]
    [InlineData("""["ab"]""")]
    [InlineData("""{"text":"ab",""")]
    [InlineData("""{"text":"\ud800","entities":[]}""")]
    [InlineData("""{"text":"ab","entities":[[0,1,""]]}""")]
    [InlineData("""{"text":"ab","entities":[[0,1,"A B"]]}""")]
    public void A_malformed_record_is_named_with_its_file_and_line(string record)
    {
        using TempFolder folder = new();
        string path = folder.Write("bad.jsonl", """{"text":"","entities":[]}""" + "\n\n" + record + "\n");
        FormatException error = Assert.Throws<FormatException>(() => JsonLinesReader.Read(path).ToArray());
        Assert.StartsWith($"{path}, line 3: ", error.Message, StringComparison.Ordinal);
    }
}
