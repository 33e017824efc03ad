using System.Reflection;

namespace PersianNews.Tests.Architecture;

/// <summary>Type names as C# has them, with a question mark where null may be.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
            return keyword;
        if (type.IsByRef)
            return "ref " + Of(type.GetElementType()!);
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        string name = type.IsNested && !type.IsGenericParameter ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Name;
        if (!type.IsGenericType)
            return name;
        string arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            ? $"({arguments})"
            : $"{name.Split('`')[0]}<{arguments}>";
    }

    public static string Of(ParameterInfo parameter)
    {
        string name = Of(parameter.ParameterType) + Mark(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));
        return parameter switch
        {
            { IsOut: true } => "out " + name["ref ".Length..],
            { IsIn: true, ParameterType.IsByRef: true } => "in " + name["ref ".Length..],
            _ => name,
        };
    }

    public static string Of(PropertyInfo property) =>
        Of(property.PropertyType) + Mark(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(field.FieldType) + Mark(field.FieldType, new NullabilityInfoContext().Create(field));

    private static string Mark(Type type, NullabilityInfo info)
    {
        Type own = type.IsByRef ? type.GetElementType()! : type;
        return !own.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
    }
}
