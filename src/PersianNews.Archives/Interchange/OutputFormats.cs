using System.Text;
using PersianNews.Archives.Writing;

namespace PersianNews.Archives.Interchange;

/// <summary>What there is to know of each format in one place.</summary>
internal static class OutputFormats
{
    /// <summary>The name of a format on the command line and in reports.</summary>
    public static string NameOf(AnnotationFormat format) => format switch
    {
        AnnotationFormat.JsonLines => "jsonl",
        AnnotationFormat.WebAnnotation => "webannotation",
        _ => format.ToString().ToLowerInvariant(),
    };

    /// <summary>The format of a name that <see cref="NameOf"/> gives.</summary>
    public static AnnotationFormat Parse(string name) => Enum.GetValues<AnnotationFormat>().First(format => NameOf(format) == name);

    /// <summary>The unit a format's own rules demand, or null where any goes.</summary>
    public static OffsetUnit? UnitOf(AnnotationFormat format) => format switch
    {
        AnnotationFormat.JsonLines or AnnotationFormat.Conll => null,
        AnnotationFormat.Xmi => OffsetUnit.Utf16,
        _ => OffsetUnit.CodePoint,
    };

    /// <summary>Whether an article takes several files, so that the output is a tar file.</summary>
    public static bool IsTar(AnnotationFormat format) => format is AnnotationFormat.Brat or AnnotationFormat.Xmi;

    /// <summary>Makes a writer.</summary>
    public static IArticleWriter Create(AnnotateOptions options) => options.Format switch
    {
        AnnotationFormat.Conll => new ConllWriter(options.Offsets),
        AnnotationFormat.Brat => new BratWriter(),
        AnnotationFormat.WebAnnotation => new WebAnnotationWriter(),
        AnnotationFormat.Xmi => new XmiWriter(),
        AnnotationFormat.Spacy => new SpacyWriter(),
        _ => new RecordWriter(options.Offsets, options.IncludeTokens, options.IncludeText),
    };

    /// <summary>What stands before the first article.</summary>
    public static byte[] HeadOf(AnnotationFormat format) => format switch
    {
        AnnotationFormat.Brat => Entry("annotation.conf", BratWriter.Configuration),
        AnnotationFormat.Xmi => Entry("TypeSystem.xml", DkproTypes.Description()),
        _ => [],
    };

    /// <summary>What stands behind the last article.</summary>
    public static byte[] FootOf(AnnotationFormat format) => IsTar(format) ? TarOutput.End : [];

    /// <summary>Checks that an output is called what it is.</summary>
    /// <exception cref="ArchivePathException">A tar file is to be called otherwise.</exception>
    public static void CheckName(AnnotationFormat format, string output)
    {
        string[] endings = [".tar", ".tar.gz", ".tgz"];
        if (IsTar(format) && !Array.Exists(endings, ending => output.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            throw new ArchivePathException($"--format {NameOf(format)} writes a tar file: call it OUT.tar or OUT.tar.gz, not '{output}'");
    }

    private static byte[] Entry(string name, string content)
    {
        using TarOutput tar = new();
        ByteBuffer bytes = new();
        tar.Write(bytes, name, Encoding.UTF8.GetBytes(content));
        return bytes.Written.ToArray();
    }
}
