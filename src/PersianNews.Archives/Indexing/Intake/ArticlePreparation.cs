using System.Security.Cryptography;
using System.Text;
using PersianNews.Archives.Indexing.Queries;
using PersianNews.Archives.Indexing.Storage;
using PersianNews.Normalization;

namespace PersianNews.Archives.Indexing.Intake;

/// <summary>Works out all that the index keeps of a record. Used by one thread.</summary>
internal sealed class ArticlePreparation
{
    private const int DigestLength = 16;

    private readonly StringBuilder _keys = new();
    private readonly HashSet<string> _parts = [];

    /// <summary>Tells the lines of an archive apart; a line that is the same as when it was indexed need not be again.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> line) => SHA256.HashData(line)[..DigestLength];

    public PreparedArticle Prepare(AnnotatedRecord record, byte[] digest)
    {
        EntityMerge entities = new(record.Entities!);
        List<PreparedSpan> mentions = [];
        foreach (AnnotatedRecord.MentionItem mention in record.Mentions!)
        {
            int entity = entities.IndexOf(mention.Entity);
            entities.Merged[entity].Mentions++;
            entities.Merged[entity].Aliases.Add(SearchKey.Fold(mention.Text));
            mentions.Add(new PreparedSpan(mention.Start, mention.End, mention.Text, entity));
        }

        return new PreparedArticle
        {
            Record = record.Id!,
            Digest = digest,
            Title = record.Title,
            Published = record.Published,
            Day = PublicationDay.Parse(record.Published),
            Source = string.IsNullOrWhiteSpace(record.Source?.Agency) ? null : record.Source.Agency.Trim(),
            TitleKeys = Keys(record.Title),
            BodyKeys = Body(record),
            Text = record.Text is null ? null : TextBlob.Pack(record.Text),
            Entities = entities.Merged,
            Mentions = mentions,
            Roles =
            [
                .. from entity in record.Entities!
                   from role in entity.Roles
                   select new PreparedSpan(role.Start, role.End, role.Text, entities.IndexOf(entity.Id)),
            ],
            Dates = [.. record.Dates.Select(date => new PreparedSpan(date.Start, date.End, date.Text, Value: date.Value))],
            Quotations =
            [
                .. record.Quotes.Select(quote => new PreparedSpan(
                    quote.Start, quote.End, quote.Text, quote.Speaker is int speaker ? entities.IndexOf(speaker) : null, quote.Verb)),
            ],
        };
    }

    private string Body(AnnotatedRecord record)
    {
        _keys.Clear().Append(MatchExpression.Everywhere);
        if (record.Text is { } text)
        {
            Append(text);
            return Finish();
        }

        // Of an article without its text at least the names, roles, dates and statements can be found.
        foreach (AnnotatedRecord.MentionItem mention in record.Mentions!)
            Append(mention.Text);
        foreach (AnnotatedRecord.EntityItem entity in record.Entities!)
        {
            Append(entity.Name);
            entity.Roles.ForEach(role => Append(role.Text));
        }

        record.Dates.ForEach(date => Append(date.Text));
        record.Quotes.ForEach(quote => Append(quote.Text));
        return Finish();
    }

    private string Keys(string? text)
    {
        _keys.Clear();
        Append(text);
        return Finish();
    }

    private void Append(string? text)
    {
        KeyReader reader = new(text);
        while (reader.MoveNext())
        {
            _keys.Append(_keys.Length == 0 ? "" : " ").Append(reader.Key);
            KeyReader.AddParts(reader.Span.Slice(text), _parts);
        }
    }

    // A word finds those it is joined to by a half-space, as it would with a blank. The parts come last, each apart from the other,
    // so that phrases are those of the text.
    private string Finish()
    {
        foreach (string part in _parts.Where(part => part.Length > 1))
            _keys.Append(' ').Append(MatchExpression.Everywhere).Append(' ').Append(part);
        _parts.Clear();
        return _keys.ToString();
    }
}
