namespace PersianNews.Reports.Tests;

/// <summary>Records are what somebody wrote, not what we did: nothing in them may become markup, a path or an address.</summary>
public sealed class HostileRecordTests : IDisposable
{
    private const string Record = """
        {"id":"<script>0</script>","published":"0001-01-01","title":"<script>1</script>","text":"<script>2</script> تهران","mentions":[
        {"start":0,"end":17,"type":"PER\"><script>3","text":"<script>2</script>","entity":-5,"score":1},
        {"start":-7,"end":999999,"type":"LOC","text":"","entity":1,"score":1}],"entities":[
        {"id":-5,"type":"../../\"><script>3","name":"<script>4</script>","english":"\"><script>5</script>","wikidata":"javascript:alert(6)","roles":[{"text":"<script>7</script>","start":9,"end":2}],"mentions":1},
        {"id":1,"type":"LOC","name":"../../../etc/passwd\u0000\u0007","english":null,"wikidata":null,"roles":[],"mentions":1}],
        "dates":[],"numbers":[],"quotes":[{"start":0,"end":1,"text":"<script>8</script>","speaker":-5,"verb":"<script>9</script>"}],"source":{}}
        """;

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public async Task Nothing_becomes_markup()
    {
        string annotated = _workshop.Write("out.jsonl", Record.ReplaceLineEndings(" ") + "\n");
        ReportSummary summary = await _workshop.ReportAsync(annotated, "site", new ReportOptions { Title = "<script>t</script>" });
        Assert.Equal((1, 2, null), (summary.Articles, summary.Pages, summary.FirstFault));
        foreach ((string name, string content) in _workshop.Read("site"))
        {
            Assert.Matches("^(report\\.json|[a-z]+\\.(css|js|svg|html)|(entities|lists|names)/[0-9a-z]+\\.(html|js))$", name);
            if (!name.EndsWith(".html", StringComparison.Ordinal))
                continue;
            Assert.Equal(1, content.Split("<script").Length - 1);
            Assert.DoesNotContain("\"javascript:", content, StringComparison.Ordinal);
            Assert.DoesNotContain(content, static c => c is '\0' or '\u0007');
            Assert.DoesNotContain("../../..", content.Replace("<bdi>../../../etc/passwd", "", StringComparison.Ordinal)
                .Replace("../../../etc/passwd", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Names_with_markup_are_only_data_to_the_script_that_finds_them()
    {
        string annotated = _workshop.Write("out.jsonl", Record.ReplaceLineEndings(" ") + "\n");
        await _workshop.ReportAsync(annotated, "site");
        foreach ((string name, string content) in _workshop.Read("site"))
        {
            if (name.StartsWith("names/", StringComparison.Ordinal))
                Assert.DoesNotContain('<', content);
        }
    }
}
