using System.Reflection;
using System.Runtime.CompilerServices;

namespace PersianNews.Tests.Architecture;

/// <summary>Writes the public surface of an assembly, one member a line, in an order that does not depend on the source.</summary>
internal static class PublicApiWriter
{
    private const BindingFlags Own =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    /// <summary>The lines of an assembly.</summary>
    public static IEnumerable<string> Write(Assembly assembly)
    {
        yield return $"# {assembly.GetName().Name}";
        foreach (Type type in assembly.GetExportedTypes().OrderBy(static t => t.FullName, StringComparer.Ordinal))
        {
            yield return "";
            yield return $"{Kind(type)} {type.Namespace}.{ApiNames.Of(type)}{Bases(type)}";
            foreach (string member in Members(type).Distinct().Order(StringComparer.Ordinal))
                yield return "    " + member;
        }
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref struct" : IsRecord(type) ? "record struct" : "struct"),
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => (type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class"),
    };

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", Own, [typeof(System.Text.StringBuilder)])?.IsDefined(typeof(CompilerGeneratedAttribute)) == true;

    private static string Bases(Type type)
    {
        if (type.IsEnum)
            return "";
        IEnumerable<Type> bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : [];
        bases = bases.Concat(type.GetInterfaces().Where(static i => i.IsPublic).OrderBy(static i => i.FullName, StringComparer.Ordinal));
        string list = string.Join(", ", bases.Select(static b => ApiNames.Of(b)));
        return list.Length == 0 ? "" : " : " + list;
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (object value in Enum.GetValues(type))
                yield return $"{value} = {Convert.ToInt64(value, null)}";
            yield break;
        }

        foreach (ConstructorInfo constructor in type.GetConstructors(Own).Where(IsVisible))
            yield return $"{Modifiers(constructor)}.ctor({Parameters(constructor)})";
        foreach (FieldInfo field in type.GetFields(Own).Where(static f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly))
            yield return $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{ApiNames.Of(field)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}";
        foreach (PropertyInfo property in type.GetProperties(Own))
        {
            if (property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray() is [{ } accessor, ..])
                yield return $"{Modifiers(accessor)}{Required(property)}{ApiNames.Of(property)} {Index(property)} {{ {Accessors(property)} }}";
        }

        foreach (EventInfo happening in type.GetEvents(Own).Where(static e => IsVisible(e.AddMethod!)))
            yield return $"event {ApiNames.Of(happening.EventHandlerType!)} {happening.Name}";
        foreach (MethodInfo method in type.GetMethods(Own).Where(static m => IsVisible(m) && IsWritten(m)))
            yield return $"{Modifiers(method)}{ApiNames.Of(method.ReturnParameter)} {method.Name}{Generic(method)}({Parameters(method)})";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>A method somebody wrote: no accessor, and none of those that come with every record.</summary>
    private static bool IsWritten(MethodInfo method) =>
        !method.IsDefined(typeof(CompilerGeneratedAttribute)) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal));

    private static string Modifiers(MethodBase method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface || !method.IsVirtual || method.IsFinal ? "" : method.IsAbstract ? "abstract "
            : (method as MethodInfo)?.GetBaseDefinition() != method ? "override " : "virtual ");

    private static string Required(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Index(PropertyInfo property) => property.GetIndexParameters() is { Length: > 0 } index
        ? $"this[{string.Join(", ", index.Select(static p => $"{ApiNames.Of(p)} {p.Name}"))}]"
        : property.Name;

    private static string Accessors(PropertyInfo property)
    {
        List<string> accessors = [];
        if (property.GetMethod is { } get && IsVisible(get))
            accessors.Add("get;");
        if (property.SetMethod is { } set && IsVisible(set))
            accessors.Add(set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init;" : "set;");
        return string.Join(' ', accessors);
    }

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static a => a.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static p =>
        $"{ApiNames.Of(p)} {p.Name}{(p.HasDefaultValue ? " = " + (p.RawDefaultValue is { } value ? FormattableString.Invariant($"{value}") : "default") : "")}"));
}
