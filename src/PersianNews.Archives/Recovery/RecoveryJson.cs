using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PersianNews.Archives.Recovery;

/// <summary>How journals and reports are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RunIdentity))]
[JsonSerializable(typeof(Checkpoint))]
[JsonSerializable(typeof(RunReport))]
internal sealed partial class RecoveryJson : JsonSerializerContext
{
    /// <summary>The same for people to read.</summary>
    public static RecoveryJson Indented => field ??= new RecoveryJson(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
