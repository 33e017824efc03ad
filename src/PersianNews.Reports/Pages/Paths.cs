using System.Globalization;

namespace PersianNews.Reports.Pages;

/// <summary>The names of a site's files. They come from numbers, never from what articles say.</summary>
internal static class Paths
{
    public const string Overview = "index.html";
    public const string EntityFolder = "entities";
    public const string ListFolder = "lists";
    public const string NameFolder = "names";

    /// <summary>The file of an entity's page, within its folder.</summary>
    public static string EntityFile(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1:D4}.html");

    /// <summary>The file of a list, within its folder.</summary>
    public static string ListFile(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}.html");

    /// <summary>The file of a part of the names, within its folder.</summary>
    public static string NameFile(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1:D3}.js");
}
