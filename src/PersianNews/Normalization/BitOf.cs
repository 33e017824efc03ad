using System.Runtime.CompilerServices;

namespace PersianNews.Normalization;

/// <summary>Bits of masks.</summary>
internal static class BitOf
{
    /// <summary>One for true, without the branch that the conditional operator may become.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Bool(bool value) => Unsafe.BitCast<bool, byte>(value);
}
