using Microsoft.Playwright;

namespace PersianNews.Browser.Tests;

/// <summary>Looks over a page for what shuts people out.</summary>
internal static class Accessibility
{
    private const string FindFaults = """
        () => {
          const faults = [];
          const shown = element => element.checkVisibility({ visibilityProperty: true });
          const text = id => document.getElementById(id)?.textContent.trim();
          if (document.querySelectorAll('h1').length !== 1) faults.push('there is not one h1');
          let level = 1;
          for (const heading of [...document.querySelectorAll('h1, h2, h3, h4')].filter(shown)) {
            const own = Number(heading.tagName[1]);
            if (own > level + 1) faults.push(`heading ${heading.textContent} skips a level`);
            level = own;
          }
          for (const element of document.querySelectorAll('a, button, input, select, textarea, [role=tab], [role=tabpanel], [role=group], [role=tablist], aside, nav, svg[role=img], img')) {
            if (!shown(element)) continue;
            const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map(text).join('');
            const name = labels || element.getAttribute('aria-label') || [...element.labels ?? []].map(label => label.textContent).join('')
              || (element.matches('a, button, [role=tab]') ? element.textContent.trim() : '') || element.getAttribute('alt');
            if (!name && !element.matches('img[alt=""]')) faults.push(`no name: ${element.outerHTML.slice(0, 120)}`);
          }
          for (const attribute of ['aria-controls', 'aria-labelledby', 'aria-describedby', 'for'])
            for (const element of document.querySelectorAll(`[${attribute}]`))
              for (const id of element.getAttribute(attribute).split(' '))
                if (!document.getElementById(id)) faults.push(`${attribute} names ${id}, which is not there`);
          for (const element of document.querySelectorAll('[tabindex]'))
            if (element.tabIndex > 0) faults.push(`tab index ${element.tabIndex}`);
          const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
          for (const id of new Set(ids)) if (ids.filter(other => other === id).length > 1) faults.push(`id ${id} twice`);
          for (const element of document.querySelectorAll('[style], [onclick]')) faults.push(`inline: ${element.outerHTML.slice(0, 120)}`);
          return faults;
        }
        """;

    // Contrast by WCAG 2.2, success criterion 1.4.3: 4.5 to 1, for large text 3 to 1. Washes over the background are drawn in.
    private const string FindWeakContrasts = """
        () => {
          const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
          const paint = colors => {
            canvas.clearRect(0, 0, 1, 1);
            for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
          };
          const light = rgb => {
            const [r, g, b] = rgb.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const layers = element => {
            const list = [];
            for (let at = element; at; at = at.parentElement) {
              const style = getComputedStyle(at);
              const wash = /(?:rgba?|color)\([^()]*\)/.exec(style.backgroundImage);
              if (wash) list.unshift(wash[0]);
              list.unshift(style.backgroundColor);
            }
            return ['white', ...list];
          };
          const weak = new Set();
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; (node = walker.nextNode());) {
            const element = node.parentElement;
            if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.closest('script, .unseen, :disabled')) continue;
            const style = getComputedStyle(element);
            const below = layers(element);
            const [a, b] = [light(paint(below)), light(paint([...below, style.color]))];
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            const large = parseFloat(style.fontSize) >= 24 || parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700;
            if (ratio < (large ? 3 : 4.5)) weak.add(`${ratio.toFixed(2)} ${element.tagName}.${element.className} ${style.color} on ${paint(below)}: ${node.data.trim().slice(0, 30)}`);
          }
          return [...weak];
        }
        """;

    /// <summary>Things without a name, references into nothing, headings out of order.</summary>
    public static Task<string[]> FaultsAsync(IPage page) => page.EvaluateAsync<string[]>(FindFaults);

    /// <summary>Texts too close in colour to what is behind them.</summary>
    public static Task<string[]> WeakContrastsAsync(IPage page) => page.EvaluateAsync<string[]>(FindWeakContrasts);
}
