using System.Reflection;
using System.Reflection.Emit;

namespace PersianNews.Tests.Architecture;

/// <summary>Which types the code of a type mentions: in its declarations, and in the bodies of its methods.</summary>
internal static class TypeUses
{
    private const BindingFlags Own =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => code.Value);

    /// <summary>The types a type uses; with repetitions.</summary>
    public static IEnumerable<Type> Of(Type type)
    {
        IEnumerable<Type?> uses = [type.BaseType, .. type.GetInterfaces()];
        uses = uses.Concat(type.GetFields(Own).Select(static f => f.FieldType));
        foreach (MethodBase method in type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)))
        {
            uses = uses
                .Concat(method.GetParameters().Select(static p => p.ParameterType))
                .Append((method as MethodInfo)?.ReturnType)
                .Concat(OfBody(method));
        }

        return uses.OfType<Type>().SelectMany(Parts);
    }

    private static IEnumerable<Type?> OfBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            return [];
        IEnumerable<Type?> uses = body.LocalVariables.Select(static v => v.LocalType);
        return uses.Concat(Operands(body.GetILAsByteArray()!).SelectMany(token => Resolve(method, token)));
    }

    /// <summary>The metadata tokens in a method's instructions.</summary>
    private static IEnumerable<int> Operands(byte[] code)
    {
        for (int at = 0; at < code.Length;)
        {
            bool twoBytes = code[at] == 0xFE;
            OpCode instruction = OpCodesByValue[twoBytes ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += twoBytes ? 2 : 1;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type?> Resolve(MethodBase method, int token)
    {
        Type[] ofType = method.DeclaringType!.GetGenericArguments();
        Type[] ofMethod = method.IsGenericMethodDefinition ? method.GetGenericArguments() : [];
        return method.Module.ResolveMember(token, ofType, ofMethod) switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodInfo { IsGenericMethod: true } call => [call.DeclaringType, .. call.GetGenericArguments()],
            MethodBase call => [call.DeclaringType],
            _ => [],
        };
    }

    /// <summary>A type with those it is made of: elements and arguments.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }
}
