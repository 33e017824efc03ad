using Microsoft.Extensions.Options;

namespace PersianNews.Extensions.DependencyInjection;

/// <summary>
/// Makes options that do not change: where the usual factory lets each step write to one object, here each step returns the next one.
/// </summary>
internal sealed class PersianNewsOptionsFactory(
    IEnumerable<OptionsChange> changes, IEnumerable<IValidateOptions<PersianNewsOptions>> validations) : IOptionsFactory<PersianNewsOptions>
{
    public PersianNewsOptions Create(string name)
    {
        PersianNewsOptions options = changes.Where(change => change.Name == name)
            .Aggregate(PersianNewsOptions.Default, static (options, change) => change.Apply(options));
        string[] failures =
        [
            .. validations.Select(validation => validation.Validate(name, options))
                .Where(static result => result.Failed)
                .SelectMany(static result => result.Failures ?? []),
        ];
        return failures.Length == 0 ? options : throw new OptionsValidationException(name, typeof(PersianNewsOptions), failures);
    }
}
