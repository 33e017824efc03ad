using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>The single characters that a clean run stops at.</summary>
internal ref partial struct ScriptPass
{
    // A half-space after a mark belongs to the letter under the mark; more marks than this on a letter are noise.
    private const int MostMarks = 4;

    private const char EmojiSelector = '\uFE0F';

    private void Step()
    {
        char c = _source[_read];
        ScriptClass @class = _classes[c];
        char replacement = @class == ScriptClass.Expanded ? _table.ExpansionOf(c)[0] : _map[c];
        if (@class is not (ScriptClass.Deleted or ScriptClass.HalfSpace or ScriptClass.StandIn or ScriptClass.Joiner)) DropJoiner(replacement);
        switch (@class)
        {
            case ScriptClass.Deleted:
            case ScriptClass.HalfSpace or ScriptClass.StandIn or ScriptClass.Joiner when _owed:
                _read++;
                break;
            case ScriptClass.Blank:
                StepBlank();
                break;
            case ScriptClass.CarriageReturn when _read + 1 < _source.Length && _source[_read + 1] == '\n':
                _read++;
                break;
            case ScriptClass.CarriageReturn or ScriptClass.LineBreak:
                TrimLine();
                Emit('\n');
                break;
            case ScriptClass.HalfSpace or ScriptClass.StandIn:
                StepHalfSpace(@class);
                break;
            case ScriptClass.Joiner:
                StepJoiner();
                break;
            case ScriptClass.Expanded:
                StepExpanded(_table.ExpansionOf(c));
                break;
            case ScriptClass.Composing:
                StepComposing(c, replacement);
                break;
            case ScriptClass.Numeric:
            case ScriptClass.Separator when CharacterTraits.Is(Last, CharacterTrait.Digit):
                StepChunk();
                break;
            case ScriptClass.Hash:
                StepHashtag();
                break;
            case ScriptClass.Slash when IsUrlSlash():
                StepUrl();
                break;
            default:
                Emit(replacement);
                break;
        }
    }

    /// <summary>Takes back a half-space that what follows makes useless, and a joiner that does nothing before a letter.</summary>
    private void DropJoiner(char next)
    {
        if (_written == 0) return;
        char last = _destination[_written - 1];
        bool word = CharacterTraits.Is(next, CharacterTrait.Word);
        if (last == CharacterTraits.Zwnj && !word && _table.Options.HalfSpaces) _written--;
        else if (last == CharacterTraits.Zwj && word && _table.Options.Invisibles && FollowsJoiningLetter(_written - 1)) _written--;
    }

    private void StepBlank()
    {
        bool skipped = Last == ' ' || (Last == '\n' && _table.Options.TrimLines) || _owed;
        if (skipped)
        {
            _read++;
            return;
        }
        if (_table.Options.TrimLines) EmitOwing(' ');
        else Emit(' ');
    }

    private void StepHalfSpace(ScriptClass @class)
    {
        bool joiner = _written > 1 && Last == CharacterTraits.Zwj && _table.Options.Invisibles;
        if (joiner && FollowsJoiningLetter(_written - 1)) _written--;
        bool kept = FollowsJoiningLetter(_written);
        if (@class == ScriptClass.HalfSpace && !CharacterTraits.Is(Last, CharacterTrait.Arabic)) kept |= CharacterTraits.Is(Last, CharacterTrait.Word);
        if (kept) EmitOwing(CharacterTraits.Zwnj);
        else _read++;
    }

    /// <summary>Keeps a joiner in an emoji sequence and after a letter that it makes join.</summary>
    private void StepJoiner()
    {
        bool emoji = char.IsLowSurrogate(Last) || Last is EmojiSelector or (>= '\u2100' and < '\u2C00');
        if (emoji || FollowsJoiningLetter(_written)) Emit(CharacterTraits.Zwj);
        else _read++;
    }

    private readonly bool FollowsJoiningLetter(int end)
    {
        int i = end - 1;
        for (int marks = 0; i >= 0 && marks < MostMarks && CharacterTraits.Is(_destination[i], CharacterTrait.Mark); marks++) i--;
        return i >= 0 && CharacterTraits.Is(_destination[i], CharacterTrait.Joins);
    }

    private void StepExpanded(string letters)
    {
        if (_owed || _destination.Length - _written < letters.Length)
        {
            _full = true;
            return;
        }
        letters.CopyTo(_destination[_written..]);
        if (!_offsets.IsEmpty) _offsets.Slice(_written, letters.Length).Fill(_read);
        _written += letters.Length;
        _read++;
    }

    private void StepComposing(char mark, char replacement)
    {
        char composed = _written == 0 || _owed ? '\0' : _table.Compose(Last, mark);
        if (composed != '\0')
        {
            _destination[_written - 1] = composed;
            _read++;
        }
        else if (replacement == '\0')
        {
            _read++;
        }
        else
        {
            Emit(replacement);
        }
    }

    private void Emit(char c)
    {
        if (_owed || _written == _destination.Length)
        {
            _full = true;
            return;
        }
        _destination[_written] = c;
        if (!_offsets.IsEmpty) _offsets[_written] = _read;
        _written++;
        _read++;
    }

    private void EmitOwing(char c)
    {
        if (_written < _destination.Length)
        {
            Emit(c);
            return;
        }
        _owed = true;
        _read++;
    }
}
