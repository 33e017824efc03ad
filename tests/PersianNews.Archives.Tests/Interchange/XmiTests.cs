using System.Xml.Linq;

namespace PersianNews.Archives.Tests.Interchange;

/// <summary>What readers of UIMA CAS XMI build on: types that the type system knows, references that lead somewhere, offsets inside the Sofa.</summary>
public class XmiTests
{
    private static readonly XNamespace Xmi = "http://www.omg.org/XMI";
    private static readonly XNamespace Cas = "http:///uima/cas.ecore";
    private static readonly XNamespace Uima = "http://uima.apache.org/resourceSpecifier";
    private static readonly string[] Inherited = ["id", "sofa", "begin", "end", "language"];

    [Fact]
    public async Task Every_file_is_a_CAS_of_the_type_system_beside_it()
    {
        using TempFolder folder = new();
        Dictionary<string, string> files = Samples.Files(await Samples.WriteAsync(folder, "out.tar.gz", new AnnotateOptions { Format = AnnotationFormat.Xmi }));
        Dictionary<string, string[]> types = XDocument.Parse(files["TypeSystem.xml"]).Descendants(Uima + "typeDescription").ToDictionary(
            type => type.Element(Uima + "name")!.Value,
            type => type.Descendants(Uima + "featureDescription").Select(feature => feature.Element(Uima + "name")!.Value).ToArray());
        string[] articles = [.. files.Where(file => file.Key.EndsWith(".xmi", StringComparison.Ordinal)).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)];
        Assert.Equal(Samples.Texts.Length, articles.Length);
        for (int i = 0; i < articles.Length; i++)
            Check(XDocument.Parse(articles[i]).Root!, types, Samples.Texts[i]);
    }

    private static void Check(XElement root, Dictionary<string, string[]> types, string text)
    {
        Assert.Equal((Xmi + "XMI", "2.0"), (root.Name, root.Attribute(Xmi + "version")!.Value));
        Assert.Equal("0", root.Element(Cas + "NULL")!.Attribute(Xmi + "id")!.Value);
        XElement sofa = root.Element(Cas + "Sofa")!;
        string held = sofa.Attribute("sofaString")!.Value;
        Assert.Equal(text.Length, held.Length);
        Assert.Equal("_InitialView", sofa.Attribute("sofaID")!.Value);
        string[] ids = [.. root.Elements().Select(element => element.Attribute(Xmi + "id")?.Value).OfType<string>()];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        XElement view = root.Element(Cas + "View")!;
        Assert.Equal(sofa.Attribute(Xmi + "id")!.Value, view.Attribute("sofa")!.Value);
        Assert.Equal(ids.Where(id => id != "0" && id != sofa.Attribute(Xmi + "id")!.Value).Order(), view.Attribute("members")!.Value.Split(' ').Order());
        Document document = Samples.Analyze(text);
        XElement[] annotations = [.. root.Elements().Where(element => element.Name.Namespace != Cas)];
        Assert.Equal(1 + document.Sentences.Length + document.Tokens.Length + document.Mentions.Length, annotations.Length);
        foreach (XElement annotation in annotations)
        {
            string type = annotation.Name.NamespaceName["http:///".Length..^".ecore".Length].Replace('/', '.') + "." + annotation.Name.LocalName;
            string[] features = types[type];
            Assert.All(annotation.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, (IEnumerable<string>)[.. features, .. Inherited]));
            (int begin, int end) = (int.Parse(annotation.Attribute("begin")!.Value), int.Parse(annotation.Attribute("end")!.Value));
            Assert.True(0 <= begin && begin <= end && end <= held.Length);
            if (annotation.Name.LocalName == "NamedEntity")
                Assert.Equal(("LOC", "http://www.wikidata.org/entity/Q3616", "تهران"), (annotation.Attribute("value")!.Value, annotation.Attribute("identifier")!.Value, held[begin..end].Split('\n')[^1]));
        }
    }
}
