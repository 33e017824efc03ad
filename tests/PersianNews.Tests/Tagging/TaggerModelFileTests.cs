using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using PersianNews.Tagging;
using PersianNews.Tests.Tagging.Networks;

namespace PersianNews.Tests.Tagging;

public class TaggerModelFileTests
{
    private const int VersionOffset = 8;
    private const int HashOffset = 12;
    private const int HeaderSize = 44;

    [Fact]
    public void A_model_comes_back_as_it_was_written()
    {
        byte[] file = TinyTagger.File.ToArray();
        TaggerModel model = Read(file);
        Assert.Equal(file, TaggerModelFile.Write(model));
        Assert.Equal(["LOC", "ORG", "PER"], model.EntityTypes.Select(static t => t.Name));
        Assert.Equal(["corpus.conll"], model.Info.Corpora);
        Assert.Empty(model.Info.Texts);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.AsSpan(HeaderSize))), model.Info.Sha256);
    }

    [Fact]
    public void A_network_comes_back_as_it_was_written()
    {
        byte[] file = TaggerModelFile.Write(TinyNetwork.Create());
        TaggerModel model = Read(file);
        Assert.Equal(file, TaggerModelFile.Write(model));
        Assert.Equal(TinyNetwork.Width, model.Network!.Shape.Width);
        Assert.Equal(TinyNetwork.Dilations, model.Network.Shape.Dilations);
        string[] words = ["علی", "رضایی", "به", "تهران", "رفت"];
        Assert.Equal(new Tagger(TinyNetwork.Create()).Label(words), new Tagger(model).Label(words));
        Assert.NotNull(model.With(new ScoreCalibration(0.5f, -1f)).Network);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-32)]
    [InlineData(31)]
    [InlineData(2048)]
    [InlineData(32, 0)]
    [InlineData(32, 1, 65)]
    [InlineData(64, 1, 2)]
    [InlineData(32, 1, 1, 2)]
    public void Sizes_that_no_network_has_or_its_weights_do_not_fit_are_damage(int width, params int[] dilations)
    {
        byte[] network = TaggerModelFile.Write(TinyNetwork.Create());
        Assert.Contains("damaged", Refusal(Change(network, "NETS", MemoryMarshal.AsBytes<int>([width, .. dilations]).ToArray())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NETS")]
    [InlineData("NETW")]
    [InlineData("FROW")]
    public void A_network_without_a_section_or_with_part_of_it_is_damage(string section)
    {
        byte[] network = TaggerModelFile.Write(TinyNetwork.Create());
        Assert.Contains(section, Refusal(Change(network, section, null)), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(Change(network, section, [])), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(Change(network, section, Sections(network).Single(s => s.Name == section).Content[..^4])), StringComparison.Ordinal);
    }

    [Fact]
    public void Calibration_changes_scores_and_nothing_else()
    {
        const string Text = "علی رضایی به تهران رفت.";
        TaggerModel model = Read(TaggerModelFile.Write(Read(TinyTagger.File.ToArray()).With(new ScoreCalibration(0.5f, -1f))));
        Assert.Equal(new ScoreCalibration(0.5f, -1f), model.Calibration);
        List<Mention> plain = TinyTagger.Tag(TinyTagger.Shared, Text);
        List<Mention> calibrated = TinyTagger.Tag(new Tagger(model), Text);
        Assert.NotEmpty(plain);
        Assert.Equal(plain.Select(static m => (m.Span, m.Type)), calibrated.Select(static m => (m.Span, m.Type)));
        for (int i = 0; i < plain.Count; i++)
            Assert.Equal(model.Calibration.Of(plain[i].Score), calibrated[i].Score, 1e-6f);
    }

    [Fact]
    public void A_calibration_that_is_none_is_damage()
    {
        foreach (float slope in new[] { 0f, -1f, float.NaN, float.PositiveInfinity })
            Assert.Contains("CALI", Refusal(Change("CALI", [.. BitConverter.GetBytes(slope), .. BitConverter.GetBytes(0f)])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_loads_from_a_path_and_from_a_stream()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, TinyTagger.File);
            Assert.Equal(TaggerModel.Load(path).Info.Sha256, TaggerModel.Load(new MemoryStream(TinyTagger.File.ToArray())).Info.Sha256);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_is_no_model_is_refused_by_name()
    {
        byte[] file = TinyTagger.File.ToArray();
        file[0]++;
        Assert.Equal("x.crf is not a PersianNews tagger model.", Refusal(file));
        Assert.Equal("x.crf is not a PersianNews tagger model.", Refusal([]));
        Assert.Equal("x.crf is not a PersianNews tagger model.", Refusal(TinyTagger.File[..HeaderSize].ToArray()[..^1]));
        Assert.Equal("x.crf is not a PersianNews tagger model.", Refusal("علی\tB-PER\n"u8.ToArray()));
    }

    [Fact]
    public void Another_format_is_refused_with_both_versions()
    {
        byte[] file = TinyTagger.File.ToArray();
        file[VersionOffset] = 9;
        Assert.Equal("x.crf has model format 9; this version of PersianNews reads formats 1 and 2.", Refusal(file));
    }

    [Fact]
    public void Other_features_are_refused_with_both_schemas()
    {
        byte[] file = Change("SCHM", "persian-news/features/0"u8.ToArray());
        Assert.Equal(
            $"x.crf was trained with features persian-news/features/0; this version of PersianNews has {FeatureSchema.Id}.", Refusal(file));
    }

    [Fact]
    public void A_changed_byte_is_noticed_wherever_it_is()
    {
        byte[] file = TinyTagger.File.ToArray();
        for (int at = HashOffset; at < file.Length; at += 997)
        {
            file[at] ^= 1;
            Assert.Contains("damaged", Refusal(file), StringComparison.Ordinal);
            file[at] ^= 1;
        }
    }

    [Fact]
    public void A_file_cut_off_is_noticed_wherever_it_ends()
    {
        for (int length = 0; length < TinyTagger.File.Length; length += 1999)
            Assert.StartsWith("x.crf ", Refusal(TinyTagger.File[..length].ToArray()), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(TinyTagger.File[..^1].ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_section_is_skipped()
    {
        byte[] section = new byte[8 + 3];
        "NEWS"u8.CopyTo(section);
        section[4] = 3;
        TaggerModel model = Read(Sign([.. TinyTagger.File, .. section]));
        Assert.Equal(3, model.EntityTypes.Count);
        Assert.Equal(TinyTagger.Shared.Label(["شیراز"]), new Tagger(model).Label(["شیراز"]));
    }

    [Fact]
    public void A_section_that_reaches_past_the_end_is_damage()
    {
        foreach (int length in new[] { 4, int.MaxValue, -1 })
        {
            byte[] section = new byte[8 + 3];
            "NEWS"u8.CopyTo(section);
            BinaryPrimitives.WriteInt32LittleEndian(section.AsSpan(4), length);
            Assert.Contains("damaged", Refusal(Sign([.. TinyTagger.File, .. section])), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("SCHM")]
    [InlineData("LABL")]
    [InlineData("CORP")]
    [InlineData("SCAL")]
    [InlineData("TRAN")]
    [InlineData("FKEY")]
    [InlineData("FROW")]
    [InlineData("CDIM")]
    [InlineData("CKEY")]
    [InlineData("LNAM")]
    [InlineData("LKEY")]
    [InlineData("LMSK")]
    [InlineData("LCON")]
    public void A_missing_or_cut_section_is_damage_even_if_the_hash_is_right(string section)
    {
        Assert.Contains(section, Refusal(Change(section, null)), StringComparison.Ordinal);
        if (section is not ("LNAM" or "CORP"))
            Refusal(Change(section, []));
        if (section is "TRAN" or "FKEY" or "FROW" or "LKEY" or "LMSK" or "LCON")
            Refusal(Change(section, Content(section)[..^8]));
    }

    [Theory]
    [InlineData("FKEY")]
    [InlineData("LKEY")]
    [InlineData("CKEY")]
    public void A_table_without_a_free_place_is_damage_since_a_search_in_it_would_not_end(string section)
    {
        byte[] keys = Content(section);
        keys.AsSpan().Fill(1);
        Assert.Contains("damaged", Refusal(Change(section, keys)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PER\n\nLOC")]
    [InlineData("PER")]
    public void Labels_that_do_not_fit_are_damage(string labels) =>
        Assert.Contains("damaged", Refusal(Change("LABL", Encoding.UTF8.GetBytes(labels))), StringComparison.Ordinal);

    [Fact]
    public void More_types_or_classes_than_can_be_are_damage()
    {
        string labels = string.Join('\n', Enumerable.Range(0, 128).Select(static i => $"T{i}"));
        Assert.Contains("damaged", Refusal(Change("LABL", Encoding.UTF8.GetBytes(labels))), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(Change("CDIM", BitConverter.GetBytes(1000))), StringComparison.Ordinal);
        Assert.Contains("damaged", Refusal(Change("CDIM", BitConverter.GetBytes(-1))), StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_arguments_throw_the_standard_exceptions()
    {
        Assert.Throws<ArgumentNullException>(() => TaggerModel.Load((string)null!));
        Assert.Throws<ArgumentException>(() => TaggerModel.Load(""));
        Assert.Throws<ArgumentNullException>(() => TaggerModel.Load((Stream)null!));
        Assert.Throws<FileNotFoundException>(() => TaggerModel.Load(Path.Combine(AppContext.BaseDirectory, "none.crf")));
    }

    private static TaggerModel Read(byte[] file) => TaggerModelFile.Read(file, "x.crf");

    private static string Refusal(byte[] file) => Assert.Throws<InvalidDataException>(() => Read(file)).Message;

    private static byte[] Sign(byte[] file)
    {
        SHA256.HashData(file.AsSpan(HeaderSize), file.AsSpan(HashOffset));
        return file;
    }

    private static byte[] Content(string section) => Sections(TinyTagger.File).Single(s => s.Name == section).Content;

    private static byte[] Change(string section, byte[]? content) => Change(TinyTagger.File, section, content);

    /// <summary>A file with another content of a section, or without it, and the right hash.</summary>
    private static byte[] Change(ReadOnlySpan<byte> model, string section, byte[]? content)
    {
        using MemoryStream file = new();
        file.Write(model[..HeaderSize]);
        foreach ((string name, byte[] own) in Sections(model))
        {
            byte[]? written = name == section ? content : own;
            if (written is null)
                continue;
            file.Write(Encoding.ASCII.GetBytes(name));
            file.Write(BitConverter.GetBytes(written.Length));
            file.Write(written);
        }

        return Sign(file.ToArray());
    }

    private static List<(string Name, byte[] Content)> Sections(ReadOnlySpan<byte> model)
    {
        List<(string, byte[])> sections = [];
        ReadOnlySpan<byte> left = model[HeaderSize..];
        while (!left.IsEmpty)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(left[4..]);
            sections.Add((Encoding.ASCII.GetString(left[..4]), left.Slice(8, length).ToArray()));
            left = left[(8 + length)..];
        }

        return sections;
    }
}
