using System.Globalization;
using System.Text;
using System.Xml;
using PersianNews.Archives.Reading;
using PersianNews.Archives.Writing;
using PersianNews.Tagging;
using PersianNews.Text;
using PersianNews.Tokenization;

namespace PersianNews.Archives.Interchange;

/// <summary>
/// UIMA CAS as XMI (https://docs.oasis-open.org/uima/v1.0/uima-v1.0.html): sentences, tokens and named entities with the types of
/// DKPro Core, whose name INCEpTION gives to its own layers. The text itself is an attribute of the Sofa.
/// </summary>
internal sealed class XmiWriter : IArticleWriter
{
    private const string Xmi = "http://www.omg.org/XMI";
    private const string Cas = "http:///uima/cas.ecore";
    private const string Wikidata = "http://www.wikidata.org/entity/";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
        CheckCharacters = false,
    };

    private readonly TarOutput _tar = new();
    private readonly BufferStream _stream = new();
    private int _ids;

    public void Write(ByteBuffer output, Article article, Document document, long number)
    {
        _stream.Target.Clear();
        using (XmlWriter xml = XmlWriter.Create(_stream, Settings))
            Write(xml, article, document);
        _tar.Write(output, TarOutput.StemOf(number, article.Id) + ".xmi", _stream.Target.Written);
    }

    public void Dispose()
    {
        _tar.Dispose();
        _stream.Dispose();
    }

    private void Write(XmlWriter xml, Article article, Document document)
    {
        const int Sofa = 1;
        _ids = Sofa;
        xml.WriteStartDocument();
        xml.WriteStartElement("xmi", "XMI", Xmi);
        xml.WriteAttributeString("xmlns", "cas", null, Cas);
        foreach ((string prefix, string name) in DkproTypes.Prefixes)
            xml.WriteAttributeString("xmlns", prefix, null, DkproTypes.Namespace(name));
        xml.WriteAttributeString("xmi", "version", Xmi, "2.0");
        xml.WriteStartElement("cas", "NULL", Cas);
        xml.WriteAttributeString("xmi", "id", Xmi, "0");
        xml.WriteEndElement();
        WriteAnnotation(
            xml, DkproTypes.MetaData, new TextSpan(0, document.Text.Length),
            ("language", "fa"), ("documentTitle", article.Title), ("documentId", article.Id));
        foreach (Sentence sentence in document.Sentences)
            WriteAnnotation(xml, DkproTypes.Sentence, sentence.Span);
        foreach (Token token in document.Tokens)
            WriteAnnotation(xml, DkproTypes.Token, token.Span);
        foreach (Mention mention in document.Mentions)
        {
            string? id = document.EntityOf(mention).Wikidata is { } known ? Wikidata + known : null;
            WriteAnnotation(xml, DkproTypes.NamedEntity, mention.Span, ("value", mention.Type.Name), ("identifier", id));
        }

        xml.WriteStartElement("cas", "Sofa", Cas);
        xml.WriteAttributeString("xmi", "id", Xmi, Number(Sofa));
        xml.WriteAttributeString("sofaNum", "1");
        xml.WriteAttributeString("sofaID", "_InitialView");
        xml.WriteAttributeString("mimeType", "text");
        xml.WriteAttributeString("sofaString", Writable(document.Text));
        xml.WriteEndElement();
        xml.WriteStartElement("cas", "View", Cas);
        xml.WriteAttributeString("sofa", Number(Sofa));
        xml.WriteAttributeString("members", string.Join(' ', Enumerable.Range(Sofa + 1, _ids - Sofa).Select(Number)));
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void WriteAnnotation(XmlWriter xml, string type, TextSpan span, params ReadOnlySpan<(string Name, string? Value)> features)
    {
        (string prefix, string package, string name) = DkproTypes.Parts(type);
        xml.WriteStartElement(prefix, name, DkproTypes.Namespace(package));
        xml.WriteAttributeString("xmi", "id", Xmi, Number(++_ids));
        xml.WriteAttributeString("sofa", "1");
        xml.WriteAttributeString("begin", Number(span.Start));
        xml.WriteAttributeString("end", Number(span.End));
        foreach ((string feature, string? value) in features)
        {
            if (value is not null)
                xml.WriteAttributeString(feature, Writable(value));
        }

        xml.WriteEndElement();
    }

    /// <summary>The text with a space for every character that XML 1.0 cannot hold, so that offsets stay.</summary>
    private static string Writable(string text)
    {
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                (changed ??= new StringBuilder(text))[i] = ' ';
        }

        return changed?.ToString() ?? text;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
