using System.Text.Json;
using PersianNews.Articles.Dates;
using PersianNews.Articles.Numbers;

namespace PersianNews.Archives.Writing;

/// <summary>The field names of annotated records and of the errors file.</summary>
internal static class Names
{
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Published = JsonEncodedText.Encode("published");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText Sentences = JsonEncodedText.Encode("sentences");
    public static readonly JsonEncodedText Tokens = JsonEncodedText.Encode("tokens");
    public static readonly JsonEncodedText Mentions = JsonEncodedText.Encode("mentions");
    public static readonly JsonEncodedText Entities = JsonEncodedText.Encode("entities");
    public static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    public static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Entity = JsonEncodedText.Encode("entity");
    public static readonly JsonEncodedText Score = JsonEncodedText.Encode("score");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText English = JsonEncodedText.Encode("english");
    public static readonly JsonEncodedText Wikidata = JsonEncodedText.Encode("wikidata");
    public static readonly JsonEncodedText Roles = JsonEncodedText.Encode("roles");
    public static readonly JsonEncodedText Dates = JsonEncodedText.Encode("dates");
    public static readonly JsonEncodedText Numbers = JsonEncodedText.Encode("numbers");
    public static readonly JsonEncodedText Quotes = JsonEncodedText.Encode("quotes");
    public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText Unit = JsonEncodedText.Encode("unit");
    public static readonly JsonEncodedText Speaker = JsonEncodedText.Encode("speaker");
    public static readonly JsonEncodedText Verb = JsonEncodedText.Encode("verb");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    public static readonly JsonEncodedText Agency = JsonEncodedText.Encode("agency");
    public static readonly JsonEncodedText Reporter = JsonEncodedText.Encode("reporter");
    public static readonly JsonEncodedText Via = JsonEncodedText.Encode("via");
    public static readonly JsonEncodedText Place = JsonEncodedText.Encode("place");
    public static readonly JsonEncodedText Saved = JsonEncodedText.Encode("saved");
    public static readonly JsonEncodedText Calendar = JsonEncodedText.Encode("calendar");
    public static readonly JsonEncodedText Error = JsonEncodedText.Encode("error");
    public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
    public static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    public static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    public static readonly JsonEncodedText Record = JsonEncodedText.Encode("record");

    /// <summary>What a number counts, as records name it.</summary>
    public static JsonEncodedText Of(NumberKind kind) => NumberKinds[(int)kind];

    /// <summary>A calendar, as records name it.</summary>
    public static JsonEncodedText Of(DateCalendar calendar) => Calendars[(int)calendar];

    private static readonly JsonEncodedText[] NumberKinds = Encode<NumberKind>();
    private static readonly JsonEncodedText[] Calendars = Encode<DateCalendar>();

    private static JsonEncodedText[] Encode<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(static name => JsonEncodedText.Encode(name.ToLowerInvariant()))];
}
