using PersianNews.Text;

namespace PersianNews.Normalization;

/// <summary>The tables of the script stage under one set of options. Immutable once built.</summary>
internal sealed class ScriptTable
{
    public const char HamzaAbove = '\u0654';
    public const char HamzaBelow = '\u0655';
    public const char Madda = '\u0653';

    private const string YeForms = "\u064A\u0649\u06D2"; // Arabic ye, alef maksura, ye barree
    private const string KafForms = "\u0643\u06AA"; // Arabic kaf, swash kaf
    private const string HeForms = "\u06C1\u06BE\u06D5"; // he goal, he doachashmee, ae
    private const string StandIns = "\u00AD\u200B\u200E\u200F"; // soft hyphen, zero width space, direction marks
    private const string Invisibles = "\u061C\u061C\u180E\u180E\u200B\u200B\u200E\u200F\u202A\u202E\u2060\u2064\u2066\u206F\uFEFF\uFEFF\uFFF9\uFFFB";
    private const string Blanks = "\t \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    private const string LineBreaks = "\n\v\f\u0085\u2028\u2029";
    private const string EditedMarks = "\u064B\u064C\u064D\u0651"; // tanvin, tashdid

    private readonly Dictionary<char, string> _expansions = [];

    public ScriptTable(NormalizerOptions options)
    {
        Options = options;
        for (int c = 0; c < Map.Length; c++) Map[c] = (char)c;
        if (options.Letters) SetLetters();
        if (options.TehMarbuta) Map['\u0629'] = '\u0647'; // teh marbuta to he
        SetMarks(options);
        SetDigits(options);
        SetForms(options);
        SetInvisibles(options);
        if (!options.WhiteSpace) return;
        Set(Blanks, ScriptClass.Blank, ' ');
        Set(LineBreaks, ScriptClass.LineBreak, '\n');
        Classes['\r'] = ScriptClass.CarriageReturn;
    }

    public NormalizerOptions Options { get; }

    /// <summary>What a character is replaced by; 65,536 entries.</summary>
    public char[] Map { get; } = new char[char.MaxValue + 1];

    /// <summary>What is done with a character; 65,536 entries.</summary>
    public ScriptClass[] Classes { get; } = new ScriptClass[char.MaxValue + 1];

    /// <summary>The letters a character of class <see cref="ScriptClass.Expanded"/> becomes.</summary>
    public string ExpansionOf(char c) => _expansions[c];

    /// <summary>The one letter that <paramref name="letter"/> makes with <paramref name="mark"/>, or NUL.</summary>
    public char Compose(char letter, char mark)
    {
        if (!Options.Letters) return '\0';
        return (letter, mark) switch
        {
            ('\u0627', Madda) => '\u0622', // alef
            ('\u0627', HamzaAbove) => '\u0623',
            ('\u0627', HamzaBelow) => '\u0625',
            ('\u0648', HamzaAbove) => '\u0624', // waw
            ('\u06CC', HamzaAbove) => '\u0626', // ye
            _ => '\0',
        };
    }

    private void SetLetters()
    {
        foreach (char c in YeForms) Map[c] = '\u06CC';
        foreach (char c in KafForms) Map[c] = '\u06A9';
        foreach (char c in HeForms) Map[c] = '\u0647';
        Map['\u0671'] = '\u0627'; // alef wasla to alef
        Map['\u06C3'] = '\u0629'; // teh marbuta goal to teh marbuta
        Map['\u06D3'] = '\u0626'; // ye barree with hamza to ye with hamza
        Expand('\u06C0', "\u0647\u0654"); // he with ye above, and he goal with hamza, to he and hamza
        Expand('\u06C2', "\u0647\u0654");
    }

    private void SetMarks(NormalizerOptions options)
    {
        if (options.Kashida) Classes['\u0640'] = ScriptClass.Deleted;
        for (int c = 0x0610; c <= 0x08FF; c++)
        {
            bool mark = c is (<= 0x061A) or (>= 0x064B and <= 0x065F) or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x08D3 and not 0x08E2);
            if (!mark || !CharacterTraits.Is((char)c, CharacterTrait.Mark)) continue;
            bool kept = options.Marks == MarkRule.Keep || (options.Marks == MarkRule.Edited && EditedMarks.Contains((char)c));
            if (!kept) Classes[c] = ScriptClass.Deleted;
        }
        Classes[HamzaAbove] = options.EzafeHamza ? ScriptClass.Plain : ScriptClass.Deleted;
        if (!options.EzafeHamza && _expansions.Remove('\u06C0') && _expansions.Remove('\u06C2'))
        {
            Classes['\u06C0'] = Classes['\u06C2'] = ScriptClass.Plain;
            Map['\u06C0'] = Map['\u06C2'] = '\u0647';
        }
        foreach (char mark in "\u0653\u0654\u0655")
        {
            // A deleted one still has to be looked at, since it may belong to its letter; NUL in the map says that it goes otherwise.
            if (!options.Letters) continue;
            if (Classes[mark] == ScriptClass.Deleted) Map[mark] = '\0';
            Classes[mark] = ScriptClass.Composing;
        }
    }

    private void SetDigits(NormalizerOptions options)
    {
        if (options.Digits == DigitRule.Keep) return;
        bool persian = options.Digits == DigitRule.Persian;
        for (int i = 0; i < 10; i++)
        {
            Map['\u0660' + i] = (char)('\u06F0' + i); // Arabic-Indic to Persian
            if (persian)
            {
                Classes['0' + i] = ScriptClass.Numeric;
            }
            else
            {
                Classes['\u0660' + i] = Classes['\u06F0' + i] = ScriptClass.Numeric;
            }
        }
        Classes['#'] = ScriptClass.Hash;
        if (!options.NumberSeparators) return;
        foreach (char c in persian ? "%" : "\u066A\u066B\u066C") Classes[c] = ScriptClass.Numeric; // percent, decimal and thousands separators
        if (persian) Classes['.'] = Classes[','] = ScriptClass.Separator;
    }

    private void SetForms(NormalizerOptions options)
    {
        if (options.PresentationForms)
        {
            PresentationForms.ForEach((form, letters) =>
            {
                string text = string.Concat(letters.Where(c => Classes[c] != ScriptClass.Deleted)
                    .Select(c => _expansions.GetValueOrDefault(c) ?? Map[c].ToString()));
                if (text.Length == 0) Classes[form] = ScriptClass.Deleted;
                else if (text.Length == 1) Map[form] = text[0];
                else Expand(form, text);
            });
        }
        Classes['/'] = ScriptClass.Slash;
    }

    private void SetInvisibles(NormalizerOptions options)
    {
        if (options.Controls)
        {
            for (int c = 0; c <= 0x9F; c++)
            {
                if (char.IsControl((char)c) && !Blanks.Contains((char)c) && !LineBreaks.Contains((char)c) && c != '\r') Classes[c] = ScriptClass.Deleted;
            }
        }
        if (options.HalfSpaces) Classes[CharacterTraits.Zwnj] = ScriptClass.HalfSpace;
        if (!options.Invisibles) return;
        for (int i = 0; i < Invisibles.Length; i += 2)
        {
            for (int c = Invisibles[i]; c <= Invisibles[i + 1]; c++) Classes[c] = ScriptClass.Deleted;
        }
        foreach (char c in StandIns) Classes[c] = options.HalfSpaces ? ScriptClass.StandIn : ScriptClass.Deleted;
        Classes[CharacterTraits.Zwj] = ScriptClass.Joiner;
    }

    private void Expand(char c, string letters)
    {
        Classes[c] = ScriptClass.Expanded;
        _expansions[c] = letters;
    }

    private void Set(string characters, ScriptClass @class, char replacement)
    {
        foreach (char c in characters)
        {
            Classes[c] = @class;
            Map[c] = replacement;
        }
    }
}
