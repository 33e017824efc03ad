namespace PersianNews.Archives.Recovery;

/// <summary>What a file holds.</summary>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
internal sealed record FileState(long Bytes, string Sha256);
