// Before the first paint: the theme that was chosen last, so that nothing flashes.
const chosen = localStorage.getItem('theme');
if (chosen) document.documentElement.dataset.theme = chosen;
