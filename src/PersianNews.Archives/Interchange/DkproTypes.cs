using System.Xml.Linq;

namespace PersianNews.Archives.Interchange;

/// <summary>The types of DKPro Core (https://dkpro.github.io/dkpro-core/) that are used, and the description of them that goes with the files.</summary>
internal static class DkproTypes
{
    public const string MetaData = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
    public const string Sentence = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence";
    public const string Token = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";
    public const string NamedEntity = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";

    private const string Annotation = "uima.tcas.Annotation";
    private const string DocumentAnnotation = "uima.tcas.DocumentAnnotation";
    private const string Text = "uima.cas.String";

    private static readonly (string Type, string Parent, string[] Features)[] Types =
    [
        (MetaData, DocumentAnnotation, ["documentTitle", "documentId"]),
        (Sentence, Annotation, []),
        (Token, Annotation, []),
        (NamedEntity, Annotation, ["value", "identifier"]),
    ];

    /// <summary>A prefix for each package.</summary>
    public static (string Prefix, string Package)[] Prefixes { get; } =
        [.. Types.Select(static type => Package(type.Type)).Distinct().Select(static (package, i) => ($"type{i + 1}", package))];

    /// <summary>The XML namespace of a package.</summary>
    public static string Namespace(string package) => $"http:///{package.Replace('.', '/')}.ecore";

    /// <summary>The parts of a type's name.</summary>
    public static (string Prefix, string Package, string Name) Parts(string type)
    {
        string package = Package(type);
        return (Array.Find(Prefixes, known => known.Package == package).Prefix, package, type[(package.Length + 1)..]);
    }

    /// <summary>The type system as UIMA describes it.</summary>
    public static string Description()
    {
        XNamespace uima = "http://uima.apache.org/resourceSpecifier";
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + new XElement(
            uima + "typeSystemDescription",
            new XElement(uima + "types", Types.Select(type => new XElement(
                uima + "typeDescription",
                new XElement(uima + "name", type.Type),
                new XElement(uima + "description"),
                new XElement(uima + "supertypeName", type.Parent),
                new XElement(uima + "features", type.Features.Select(feature => new XElement(
                    uima + "featureDescription",
                    new XElement(uima + "name", feature),
                    new XElement(uima + "description"),
                    new XElement(uima + "rangeTypeName", Text)))))))) + "\n";
    }

    private static string Package(string type) => type[..type.LastIndexOf('.')];
}
