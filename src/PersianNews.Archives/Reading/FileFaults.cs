namespace PersianNews.Archives.Reading;

/// <summary>Says why a file cannot be read.</summary>
internal static class FileFaults
{
    public static string Of(Exception error) => error switch
    {
        InvalidDataException => $"damaged: {error.Message.TrimEnd('.')}",
        UnauthorizedAccessException => "may not be read: permission denied",
        FileNotFoundException or DirectoryNotFoundException => "is not there any more, or is a link to nothing",
        _ => $"cannot be read: {error.Message.TrimEnd('.')}",
    };
}
