using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>The stretches that are judged as a whole: numbers and Latin words, hashtags, URLs.</summary>
internal ref partial struct ScriptPass
{
    private const string UrlEnd = "\u00AB\u00BB\"<>\u060C\u061B"; // guillemets, quote, angle brackets, Arabic comma and semicolon

    /// <summary>Copies on to the end of the chunk the next character stands in, and rewrites the numbers of the whole chunk.</summary>
    private void StepChunk()
    {
        int start = _written;
        while (start > 0 && CharacterTraits.Is(_destination[start - 1], CharacterTrait.Chunk)) start--;
        int invisible = -1;
        while (_read < _source.Length && !_full)
        {
            char c = _source[_read];
            ScriptClass @class = _classes[c];
            char replacement = _map[c];
            bool markThatGoes = @class == ScriptClass.Composing && replacement == '\0';
            if (markThatGoes || @class is ScriptClass.HalfSpace or ScriptClass.Joiner or ScriptClass.StandIn or ScriptClass.Deleted)
            {
                // A half-space goes unless it stands between letters or digits, and then the chunk ends before it.
                if (@class == ScriptClass.HalfSpace && invisible < 0 && CharacterTraits.Is(Last, CharacterTrait.Word)) invisible = _read;
                _read++;
                continue;
            }
            if (invisible >= 0 && CharacterTraits.Is(replacement, CharacterTrait.Word)) break;
            if (!CharacterTraits.Is(replacement, CharacterTrait.Chunk) || (c == '/' && IsUrlSlash())) break;
            invisible = -1;
            Emit(replacement);
        }
        if (invisible >= 0) _read = invisible;
        NumberChunk.Rewrite(_destination[start.._written], _table.Options);
    }

    /// <summary>Copies a hashtag, whose digits stay.</summary>
    private void StepHashtag()
    {
        Emit('#');
        while (_read < _source.Length && !_full)
        {
            char c = _source[_read];
            ScriptClass @class = _classes[c];
            bool part = c == '_' || CharacterTraits.Is(c, CharacterTrait.Word | CharacterTrait.Mark) || @class == ScriptClass.Deleted;
            if (!part) return;
            if (@class == ScriptClass.Numeric) Emit(_map[c]);
            else Step();
        }
    }

    /// <summary>Whether the slash to be written follows the start of a URL: a scheme with the first slash of two, or a host in www.</summary>
    private readonly bool IsUrlSlash()
    {
        ReadOnlySpan<char> before = _destination[.._written];
        if (before.EndsWith(":/")) return before.Length > 2 && CharacterTraits.Is(before[^3], CharacterTrait.Latin);
        int start = before.Length;
        while (start > 0 && before[start - 1] != '/' && CharacterTraits.Is(before[start - 1], CharacterTrait.Chunk)) start--;
        return before[start..].StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Copies the rest of a URL as it is.</summary>
    private void StepUrl()
    {
        while (_read < _source.Length && !_full)
        {
            char c = _source[_read];
            bool ends = _classes[c] is >= ScriptClass.Deleted and <= ScriptClass.Joiner;
            if (ends || char.IsWhiteSpace(c) || UrlEnd.Contains(c)) return;
            Emit(c);
        }
    }
}
