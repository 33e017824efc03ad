namespace PersianNews.Tokenization;

/// <summary>The groups of digits of one token and what stands between them, as far as its kind depends on it.</summary>
internal struct NumberShape
{
    private int _value1, _value2, _value3;
    private int _length1, _length2, _length3;
    private bool _points, _slashes, _colons, _dashes, _others;

    /// <summary>Whether a slash stands between two groups.</summary>
    public readonly bool HasSlash => _slashes;

    /// <summary>Whether a colon stands between two groups.</summary>
    public readonly bool HasColon => _colons;

    /// <summary>How many groups of digits there are.</summary>
    public int Groups { get; private set; }

    /// <summary>Number of code units of the latest group.</summary>
    public int LastLength { get; private set; }

    /// <summary>Adds a group of digits.</summary>
    public void AddGroup(int length, int value)
    {
        LastLength = length;
        switch (++Groups)
        {
            case 1:
                (_value1, _length1) = (value, length);
                break;
            case 2:
                (_value2, _length2) = (value, length);
                break;
            case 3:
                (_value3, _length3) = (value, length);
                break;
        }
    }

    /// <summary>Adds what stands between two groups.</summary>
    public void AddSeparator(char c)
    {
        if (c is '.' or ',' or Chars.ArabicComma or Chars.ArabicDecimal or Chars.ArabicThousands or Chars.FractionSlash)
            _points = true;
        else if (c == '/')
            _slashes = true;
        else if (c == ':')
            _colons = true;
        else if (Chars.IsDash(c))
            _dashes = true;
        else
            _others = true;
    }

    /// <summary>What the groups make together.</summary>
    public readonly TokenKind Kind()
    {
        if (Groups == 1)
            return TokenKind.Number;
        bool mixed = (_slashes ? 1 : 0) + (_dashes ? 1 : 0) + (_colons ? 1 : 0) > 1 || _others;
        if (mixed)
            return TokenKind.Range;
        if (_colons)
            return IsTime() ? TokenKind.Time : TokenKind.Range;
        if (_slashes)
            return Groups == 3 && IsDate(2) ? TokenKind.Date : Groups == 2 ? TokenKind.Number : TokenKind.Range;
        if (_dashes)
            return Groups == 3 && !_points && IsDate(4) ? TokenKind.Date : TokenKind.Range;
        return Groups == 3 && IsDate(4) ? TokenKind.Date : TokenKind.Number;
    }

    // Year, month, day from either end; yearLength: the fewest digits a year must have.
    private readonly bool IsDate(int yearLength) =>
        (IsYear(_length1, yearLength) && IsMonth(_value2, _length2) && IsDay(_value3, _length3))
        || (IsYear(_length3, yearLength) && ((IsMonth(_value2, _length2) && IsDay(_value1, _length1)) || (IsMonth(_value1, _length1) && IsDay(_value2, _length2))));

    private static bool IsYear(int length, int fewest) => length == 4 || length == fewest;

    private static bool IsMonth(int value, int length) => length <= 2 && value is >= 1 and <= 12;

    private static bool IsDay(int value, int length) => length <= 2 && value is >= 1 and <= 31;

    // 9:57, 22:30:15, and running times such as 5:46.14.
    private readonly bool IsTime() => _length1 <= 2 && _length2 == 2 && _value2 < 60
        && (Groups == 2 || (Groups == 3 && (_points || (_length3 == 2 && _value3 < 60))) || (Groups == 4 && _points));
}
