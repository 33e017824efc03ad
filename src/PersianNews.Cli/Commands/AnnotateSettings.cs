using System.CommandLine;
using System.CommandLine.Parsing;
using PersianNews.Archives;
using PersianNews.Archives.Interchange;
using PersianNews.Archives.Reading;

namespace PersianNews.Cli.Commands;

/// <summary>The options that become <see cref="AnnotateOptions"/>, each defined and read in one place.</summary>
internal sealed class AnnotateSettings
{
    private static readonly string[] OffsetNames = ["utf16", "codepoint", "utf8"];

    private static readonly string[] FormatNames = [.. Enum.GetValues<AnnotationFormat>().Select(OutputFormats.NameOf)];

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "How to write: jsonl, the tool's own; conll, columns; brat, standoff; webannotation, W3C; xmi, UIMA CAS as INCEpTION opens it; spacy. "
            + "brat and xmi are a tar file.",
        DefaultValueFactory = _ => FormatNames[0],
    };

    private readonly Option<string> _offsets = new("--offsets")
    {
        Description = "What offsets count: UTF-16 code units (.NET, Java, JavaScript), code points (Python) or UTF-8 bytes (Go, Rust, C).",
        DefaultValueFactory = _ => OffsetNames[0],
    };

    private readonly Option<bool> _tokens = new("--tokens") { Description = "Write the spans of the tokens too." };

    private readonly Option<bool> _texts = new("--text") { Description = "Write the texts too, so that an index over the output can search them." };

    private readonly Option<int> _workers = new("--workers", "-j")
    {
        HelpName = "N",
        Description = "Records analyzed at a time. The output does not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string?> _shard = new("--shard")
    {
        HelpName = "I/N",
        Description = "Annotate the Ith of N equal parts, dealt out record by record; 'persian-news merge' joins them.",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on where an earlier run to the same output was stopped; start from the beginning if there was none.",
    };

    private readonly Option<string?> _encoding = new("--encoding")
    {
        HelpName = "NAME",
        Description = "Encoding of input without byte order mark, such as windows-1256 or utf-16; UTF-8 if not given, for web pages the one they name.",
    };

    private readonly Option<string> _id = Field("--id-field", "the id", RecordFields.Default.Id);
    private readonly Option<string> _text = Field("--text-field", "the text", RecordFields.Default.Text);
    private readonly Option<string> _title = Field("--title-field", "the title", RecordFields.Default.Title);
    private readonly Option<string> _published = Field("--published-field", "the time of publication", RecordFields.Default.Published);

    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong(FormatNames);
        _offsets.AcceptOnlyFromAmong(OffsetNames);
        command.Validators.Add(CheckUnit);
        _workers.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out int workers) && workers is > 0 and <= 1024))
                result.AddError("--workers takes a number from 1 to 1024.");
        });
        _encoding.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && TextEncodings.TryGet(result.Tokens[0].Value) is null)
                result.AddError($"--encoding knows no '{result.Tokens[0].Value}'.");
        });
        _shard.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !ArchiveShard.TryParse(result.Tokens[0].Value, out _))
                result.AddError("--shard takes I/N, such as 3/8, with I from 1 to N.");
        });
        foreach (Option option in (Option[])[_format, _offsets, _tokens, _texts, _workers, _shard, _resume, _encoding, _id, _text, _title, _published])
            command.Options.Add(option);
    }

    public AnnotateOptions Read(ParseResult parsed) => new()
    {
        Format = OutputFormats.Parse(parsed.GetValue(_format)!),
        Offsets = (OffsetUnit)Array.IndexOf(OffsetNames, parsed.GetValue(_offsets)),
        IncludeTokens = parsed.GetValue(_tokens),
        IncludeText = parsed.GetValue(_texts),
        Workers = parsed.GetValue(_workers),
        Shard = ArchiveShard.TryParse(parsed.GetValue(_shard), out ArchiveShard shard) ? shard : null,
        Encoding = parsed.GetValue(_encoding) is { } encoding ? TextEncodings.TryGet(encoding) : null,
        Resume = parsed.GetValue(_resume),
        Fields = new RecordFields
        {
            Id = parsed.GetValue(_id)!,
            Text = parsed.GetValue(_text)!,
            Title = parsed.GetValue(_title)!,
            Published = parsed.GetValue(_published)!,
        },
    };

    private void CheckUnit(CommandResult result)
    {
        if (result.GetResult(_offsets) is not { Implicit: false } || result.Errors.Any())
            return;
        string format = result.GetValue(_format)!;
        if (Array.IndexOf(FormatNames, format) >= 0 && OutputFormats.UnitOf(OutputFormats.Parse(format)) is { } unit && OffsetNames[(int)unit] != result.GetValue(_offsets))
            result.AddError($"--format {format} counts by {OffsetNames[(int)unit]}, by its own rules.");
    }

    private static Option<string> Field(string name, string what, string usual) => new(name)
    {
        HelpName = "NAME",
        Description = $"Name of the JSON field or column with {what}.",
        DefaultValueFactory = _ => usual,
    };
}
