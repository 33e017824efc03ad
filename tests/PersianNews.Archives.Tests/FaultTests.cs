using System.Text;
using System.Text.Json;

namespace PersianNews.Archives.Tests;

/// <summary>What goes wrong in real archives, and that it is named, counted, and costs no other record.</summary>
public class FaultTests
{
    [Fact]
    public async Task Lines_that_cannot_be_read_are_listed_with_their_numbers()
    {
        byte[] lines =
        [
            .. "{\"id\":1,\"text\":\"خوب\"}\n"u8, .. "not json\n"u8, .. "\n"u8, .. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}\n"u8,
            .. "{\"id\":\"no text\"}\n"u8, .. "{\"id\":7,\"text\":7}\n"u8, .. "{\"id\":2,\"text\":\"خوب\"}"u8,
        ];
        await Expect("in.jsonl", lines, ["1", "2"],
        [
            "2  not valid JSON at byte 2 of the line: 'not json' is an invalid JSON literal",
            "4  not valid UTF-8 at byte 10 of the line",
            "5 no text no field \"text\"",
            "6 7 field \"text\" is a number, not a string",
        ]);
    }

    [Fact]
    public Task A_text_file_that_is_not_UTF8_is_placed_by_line_and_byte() =>
        Expect("in.txt", [.. "سلام\nab"u8, 0xE3], [], ["2 in.txt not valid UTF-8 at byte 3 of the line"]);

    [Fact]
    public Task A_binary_file_named_txt_is_not_taken_for_text() =>
        Expect("in.txt", [0x7F, 0x45, 0, 1, 2], [], ["1 in.txt not a text file: NUL at byte 3 of the line"]);

    [Fact]
    public Task An_empty_text_file_is_a_record_with_an_empty_text() => Expect("in.txt", [], ["in.txt"], []);

    [Fact]
    public Task An_empty_list_of_records_is_no_error() => Expect("in.jsonl", [], [], []);

    [Fact]
    public async Task The_records_before_the_break_of_a_truncated_gzip_are_kept()
    {
        Random random = new(1);
        string[] lines = [.. Enumerable.Range(1, 2000).Select(i => $"{{\"id\":{i},\"text\":\"{Convert.ToHexString(Bytes(random))}\"}}\n")];
        byte[] whole = TempFolder.Compress(Encoding.UTF8.GetBytes(string.Concat(lines)));
        (string[] ids, string[] errors) = await Run("in.jsonl.gz", whole[..(whole.Length / 2)]);
        Assert.InRange(ids.Length, 500, 1500);
        Assert.Equal(Enumerable.Range(1, ids.Length).Select(i => $"{i}"), ids);
        Assert.StartsWith($"{ids.Length + 1}  damaged gzip: ", Assert.Single(errors));
    }

    [Fact]
    public async Task A_truncated_gzip_of_a_text_is_no_record()
    {
        byte[] whole = TempFolder.Compress("سلام بر همه"u8);
        (string[] ids, string[] errors) = await Run("in.txt.gz", whole[..^12]);
        Assert.Empty(ids);
        Assert.StartsWith("  damaged gzip: ", Assert.Single(errors));
    }

    [Fact]
    public async Task A_file_that_is_no_gzip_at_all_says_so()
    {
        (_, string[] errors) = await Run("in.jsonl.gz", "{\"text\":\"plain\"}"u8.ToArray());
        Assert.StartsWith("  damaged gzip: ", Assert.Single(errors));
    }

    [Fact]
    public async Task A_record_larger_than_allowed_is_passed_over()
    {
        byte[] lines = Encoding.UTF8.GetBytes($"{{\"id\":1,\"text\":\"\"}}\n{{\"text\":\"{new string('x', 5000)}\"}}\n{{\"id\":2,\"text\":\"\"}}\n");
        AnnotateOptions options = new() { MaxRecordBytes = 1000 };
        (string[] ids, string[] errors) = await Run("in.jsonl", lines, options);
        Assert.Equal(["1", "2"], ids);
        Assert.Equal(["2  the line is larger than the 1000 bytes a record may have"], errors);
        (ids, errors) = await Run("in.txt", lines, options);
        Assert.Empty(ids);
        Assert.Equal(["1  the file is larger than the 1000 bytes a record may have"], errors);
    }

    [Fact]
    public async Task A_link_to_nothing_is_an_error_and_the_other_files_are_read()
    {
        using TempFolder folder = new();
        folder.Write("in/a.txt", "الف");
        File.CreateSymbolicLink(folder["in/b.txt"], folder["gone.txt"]);
        folder.Write("in/c.txt", "پ");
        ArchiveSummary summary = await Sample.Annotator.AnnotateAsync([folder["in"]], folder["out.jsonl"]);
        Assert.Equal((2, 1), (summary.Records, summary.Errors));
        Assert.Equal(["  is not there any more, or is a link to nothing"], Errors(folder));
    }

    [Fact]
    public async Task A_file_or_folder_without_permission_is_an_error_and_the_other_files_are_read()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        using TempFolder folder = new();
        folder.Write("in/a.txt", "الف");
        File.SetUnixFileMode(folder.Write("in/b.txt", "ب"), UnixFileMode.None);
        folder.Write("in/c/d.txt", "د");
        File.SetUnixFileMode(folder["in/c"], UnixFileMode.None);
        ArchiveSummary summary = await Sample.Annotator.AnnotateAsync([folder["in"]], folder["out.jsonl"]);
        File.SetUnixFileMode(folder["in/c"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal((1, 2), (summary.Records, summary.Errors));
    }

    private static byte[] Bytes(Random random)
    {
        byte[] bytes = new byte[100];
        random.NextBytes(bytes);
        return bytes;
    }

    private static async Task Expect(string name, byte[] bytes, string[] ids, string[] errors)
    {
        (string[] foundIds, string[] foundErrors) = await Run(name, bytes);
        Assert.Equal(ids, foundIds);
        Assert.Equal(errors, foundErrors);
    }

    private static async Task<(string[] Ids, string[] Errors)> Run(string name, byte[] bytes, AnnotateOptions? options = null)
    {
        using TempFolder folder = new();
        ArchiveSummary summary = await Sample.Annotator.AnnotateAsync([folder.Write(name, bytes)], folder["out.jsonl"], options);
        string[] ids = [.. folder.Lines("out.jsonl").Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").ToString())];
        Assert.Equal(ids.Length, summary.Records);
        Assert.Equal(summary.Errors > 0, File.Exists(folder["out.errors.jsonl"]));
        return (ids, summary.Errors > 0 ? Errors(folder) : []);
    }

    /// <summary>Each error as line, id and reason.</summary>
    private static string[] Errors(TempFolder folder) =>
    [
        .. folder.Lines("out.errors.jsonl").Select(line => JsonDocument.Parse(line).RootElement)
            .Select(error => $"{error.GetProperty("line")} {error.GetProperty("id")} {error.GetProperty("reason")}"),
    ];
}
