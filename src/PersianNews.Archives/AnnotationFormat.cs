namespace PersianNews.Archives;

/// <summary>How annotated articles are written. In all but <see cref="JsonLines"/> and <see cref="Conll"/> the format settles what offsets count.</summary>
public enum AnnotationFormat
{
    /// <summary>The tool's own: a JSON object a line.</summary>
    JsonLines,

    /// <summary>
    /// Columns after CoNLL-2003: token, start, end, entity, IOB2 label, separated by tabs; an empty line behind every sentence, a line
    /// <c>-DOCSTART-</c> with the id before every article. <c>persian-news train</c> and <c>evaluate</c> read it.
    /// </summary>
    Conll,

    /// <summary>brat standoff: a text file and its annotations for each article, in a tar file with the configuration; code points.</summary>
    Brat,

    /// <summary>W3C Web Annotation: a collection with one page an article, a JSON-LD object a line; code points.</summary>
    WebAnnotation,

    /// <summary>UIMA CAS as XMI 2.0 with the types of DKPro Core, which INCEpTION has built in: a file an article, in a tar file with the type system; UTF-16 code units.</summary>
    Xmi,

    /// <summary>What spaCy's <c>Doc.to_json</c> gives and <c>Doc.from_json</c> takes: a JSON object a line; code points.</summary>
    Spacy,
}
