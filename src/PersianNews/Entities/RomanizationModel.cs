using System.Buffers.Binary;
using System.Text;

namespace PersianNews.Entities;

/// <summary>
/// Usual English forms of words in names, and what a letter becomes in a neighbourhood of letters, as sorted flat arrays. Immutable.
/// </summary>
internal sealed class RomanizationModel
{
    /// <summary>How many neighbourhoods of a letter are looked up, from the widest to the letter alone.</summary>
    public const int Orders = 5;

    /// <summary>Stands before the first letter of a word and after the last.</summary>
    public const char Edge = '^';

    private readonly ulong[] _wordKeys;
    private readonly string[] _words;
    private readonly uint[] _contexts;
    private readonly byte[] _choices;
    private readonly string[] _chunks;

    /// <summary>Makes a model.</summary>
    /// <param name="words">Keys of words and their English forms, sorted by key.</param>
    /// <param name="contexts">Hashes of neighbourhoods and the chunk each calls for, sorted by hash.</param>
    /// <param name="chunks">What letters become; at most 256.</param>
    public RomanizationModel(IReadOnlyList<KeyValuePair<ulong, string>> words, IReadOnlyList<KeyValuePair<uint, byte>> contexts, string[] chunks)
    {
        _wordKeys = [.. words.Select(static w => w.Key)];
        _words = [.. words.Select(static w => w.Value)];
        _contexts = [.. contexts.Select(static c => c.Key)];
        _choices = [.. contexts.Select(static c => c.Value)];
        _chunks = chunks;
    }

    /// <summary>Reads a model.</summary>
    public static RomanizationModel Read(byte[] bytes)
    {
        ReadOnlySpan<byte> at = bytes;
        int wordCount = Next(ref at);
        int contextCount = Next(ref at);
        int chunkCount = Next(ref at);
        List<KeyValuePair<ulong, string>> words = new(wordCount);
        for (int i = 0; i < wordCount; i++)
        {
            ulong key = BinaryPrimitives.ReadUInt64LittleEndian(at);
            at = at[8..];
            words.Add(new(key, NextText(ref at)));
        }

        List<KeyValuePair<uint, byte>> contexts = new(contextCount);
        for (int i = 0; i < contextCount; i++)
        {
            contexts.Add(new(BinaryPrimitives.ReadUInt32LittleEndian(at), at[4]));
            at = at[5..];
        }

        string[] chunks = new string[chunkCount];
        for (int i = 0; i < chunkCount; i++)
            chunks[i] = NextText(ref at);
        return new RomanizationModel(words, contexts, chunks);
    }

    /// <summary>The model as it is embedded.</summary>
    public byte[] Write()
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream))
        {
            writer.Write(_words.Length);
            writer.Write(_contexts.Length);
            writer.Write(_chunks.Length);
            for (int i = 0; i < _words.Length; i++)
            {
                writer.Write(_wordKeys[i]);
                WriteText(writer, _words[i]);
            }

            for (int i = 0; i < _contexts.Length; i++)
            {
                writer.Write(_contexts[i]);
                writer.Write(_choices[i]);
            }

            foreach (string chunk in _chunks)
                WriteText(writer, chunk);
        }

        return stream.ToArray();
    }

    /// <summary>The usual English form of a word, or null.</summary>
    public string? Word(ulong key)
    {
        int place = _wordKeys.AsSpan().BinarySearch(key);
        return place >= 0 ? _words[place] : null;
    }

    /// <summary>The key under which the English pattern of a head word stands among the words.</summary>
    public static ulong PatternKey(ReadOnlySpan<char> head) => NameKey.Of(head) ^ 0x5048_4541_4421;

    /// <summary>Appends what the letters of a word become, in lower case.</summary>
    public void Spell(ReadOnlySpan<char> letters, StringBuilder output)
    {
        bool afterVowel = false;
        int start = output.Length;
        for (int i = 0; i < letters.Length; i++)
        {
            if (i == 1 && NeedsVowel(output, start, letters[1]))
            {
                output.Append('a');
                afterVowel = true;
            }

            for (int order = 0; order < Orders; order++)
            {
                int place = _contexts.AsSpan().BinarySearch(Context(letters, i, order, afterVowel));
                if (place < 0)
                    continue;
                string chunk = _chunks[_choices[place]];
                output.Append(chunk);
                if (chunk.Length > 0)
                    afterVowel = IsVowel(chunk[^1]);
                break;
            }
        }
    }

    /// <summary>The hash of a letter's neighbourhood.</summary>
    /// <param name="letters">The word.</param>
    /// <param name="at">Index of the letter.</param>
    /// <param name="order">0 for the widest neighbourhood.</param>
    /// <param name="afterVowel">Whether what stands before ends in a vowel.</param>
    public static uint Context(ReadOnlySpan<char> letters, int at, int order, bool afterVowel)
    {
        uint hash = 2166136261u ^ (uint)order;
        void Add(char c) => hash = (hash ^ c) * 16777619u ^ (hash >> 15);
        Add(letters[at]);
        if (order <= 3)
        {
            Add(At(letters, at + 1));
            Add(afterVowel ? '1' : '0');
            Add(at == 0 ? '1' : '0');
        }

        if (order <= 2)
            Add(At(letters, at - 1));
        if (order <= 1)
            Add(At(letters, at + 2));
        if (order == 0)
        {
            Add(At(letters, at - 2));
            Add(At(letters, at + 3));
        }

        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }

    /// <summary>Whether a word that begins with a consonant would go on with one that does not follow it at the start of a word in any press form.</summary>
    private static bool NeedsVowel(StringBuilder output, int start, char next)
    {
        if (output.Length == start || IsVowel(output[^1]) || output[^1] is 'y' or '\'')
            return false;
        bool liquid = next is '\u0631' or '\u0644'; // reh, lam
        bool afterSeen = output[start] == 's' && next is '\u062A' or '\u067E' or '\u06A9' or '\u0645' or '\u0646'; // teh, peh, kaf, meem, noon
        bool vowelLetter = next is '\u0627' or '\u0622' or '\u0648' or '\u06CC' or '\u0626' or '\u0639'; // alefs, waw, ye, ye with hamza, ain
        return !liquid && !afterSeen && !vowelLetter;
    }

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static char At(ReadOnlySpan<char> letters, int index) => (uint)index < (uint)letters.Length ? letters[index] : Edge;

    private static int Next(ref ReadOnlySpan<byte> at)
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(at);
        at = at[4..];
        return value;
    }

    private static string NextText(ref ReadOnlySpan<byte> at)
    {
        string text = Encoding.UTF8.GetString(at.Slice(1, at[0]));
        at = at[(1 + at[0])..];
        return text;
    }

    private static void WriteText(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((byte)bytes.Length);
        writer.Write(bytes);
    }
}
