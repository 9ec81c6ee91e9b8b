// The contrast of each piece of text in a drawing with what lies under its middle, as WCAG 2 reckons it. axe-core leaves
// text in SVG open ("could not be determined"), since it does not know what is drawn below.
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
  const rgba = (colour, opacity) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255 * opacity];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, i) => part * a + below[i] * (1 - a));
  const light = colour => { const [r, g, b] = colour.map(part => part / 255).map(
      part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const contrast = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05); };
  const opacity = element => { let all = 1; for (; element; element = element.parentElement)
    all *= parseFloat(getComputedStyle(element).opacity); return all; };
  const fill = element => { const style = getComputedStyle(element);
    const drawn = element instanceof SVGElement;
    const colour = drawn ? style.fill : style.backgroundColor;
    return colour === 'none' ? [0, 0, 0, 0]
      : rgba(colour, (drawn ? parseFloat(style.fillOpacity) : 1) * opacity(element)); };
  return [...document.querySelectorAll('svg text')].filter(text => text.textContent.trim()).map(text => {
    text.scrollIntoView({block: 'center', inline: 'center'});
    const box = text.getBoundingClientRect();
    const below = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      .filter(element => !['text', 'tspan', 'svg', 'g', 'a'].includes(element.localName));
    const ground = below.reverse().reduce((paper, element) => over(fill(element), paper), [255, 255, 255]);
    return [contrast(over(fill(text), ground), ground), text.textContent.trim()];
  });
}
