using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersianNews.Archives.Indexing.Intake;

/// <summary>How annotated records are read, generated at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(AnnotatedRecord))]
internal sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>Parses one line.</summary>
    /// <param name="line">A JSON object in UTF-8.</param>
    /// <param name="fault">What is wrong with it, or null.</param>
    /// <returns>The record; null where there is a fault.</returns>
    public static AnnotatedRecord? Parse(ReadOnlySpan<byte> line, out string? fault)
    {
        try
        {
            AnnotatedRecord? record = JsonSerializer.Deserialize(line, Default.AnnotatedRecord);
            fault = record is null ? "the line holds null, not a JSON object" : FaultOf(record);
            return fault is null ? record : null;
        }
        catch (JsonException error)
        {
            string where = error.Path is null or "$" or "" ? "" : $" in {error.Path}";
            fault = $"not a record as annotate writes it: wrong at byte {error.BytePositionInLine + 1} of the line{where}";
        }
        catch (InvalidOperationException)
        {
            fault = "not a record as annotate writes it: a string is not valid Unicode";
        }

        return null;
    }

    private static bool HasNull<T>(List<T> items)
        where T : class => items.Exists(item => item is null);

    private static string? FaultOf(AnnotatedRecord record)
    {
        if (record.Error is not null)
            return $"annotating it failed: {record.Error}";
        if (string.IsNullOrEmpty(record.Id))
            return "no field \"id\"";
        if (record.Mentions is null || record.Entities is null)
            return "no field \"mentions\" or \"entities\": index takes what annotate writes";
        if (HasNull(record.Mentions) || HasNull(record.Entities) || HasNull(record.Dates) || HasNull(record.Quotes)
            || record.Entities.Exists(entity => HasNull(entity.Roles)))
            return "a list holds null";
        HashSet<int> ids = [];
        foreach (AnnotatedRecord.EntityItem entity in record.Entities)
        {
            if (!ids.Add(entity.Id))
                return $"two entities have the id {entity.Id}";
            if (string.IsNullOrEmpty(entity.Type) || string.IsNullOrEmpty(entity.Name))
                return $"entity {entity.Id} has no type or no name";
        }

        foreach (AnnotatedRecord.MentionItem mention in record.Mentions)
        {
            if (!ids.Contains(mention.Entity))
                return $"a mention is of entity {mention.Entity}, which there is not";
        }

        int? speaker = record.Quotes.Find(quote => quote.Speaker is int id && !ids.Contains(id))?.Speaker;
        return speaker is null ? null : $"a quotation is of entity {speaker}, which there is not";
    }
}
