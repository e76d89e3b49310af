// Papers of invented forces, made for the browser.

const columns = 'Recommendation\tStatus\tDue\tComment'

/// A paper with so many items that its list has pages.
export function manyItems (count) {
  const colours = ['AMBER', 'GREEN', 'RED', 'WHITE']
  const lines = ['## Quarterly review of inspection work', '', '## Keeping Watch: how the Saltmere force runs its control room', '', 'A HMICFRS force report', '', 'Published 4 March 2025', '', `There are ${count} recommendations for the force, ${count} in progress.`, '', columns]
  for (let number = 1; number <= count; ++number) {
    lines.push(`${number}\t<p><u>Recommendation</u></p> <p>The force should write down how team ${number} hands its work over at the end of a shift, and look at it again each spring.</p>\t${colours[number % 4]}\t${number % 5 ? 'June 2025' : '<p>June 2025</p> <p>Extended to January 2026</p>'}\t<p>Team ${number} has begun.</p>`)
  }
  return lines.join('\n') + '\n'
}

const attacks = ['<script>window.attacked=1;alert(1)</script>', '<img src=x onerror="window.attacked=1">', '"><svg onload=alert(1)>', "'onmouseover='alert(1)", '{{7*7}}', 'javascript:alert(1)', '<a href="javascript:alert(1)">here</a>', '&lt;script&gt;alert(2)&lt;/script&gt;', '<iframe src="//elsewhere.example"></iframe>', '<b style="position:fixed;top:0">over</b>']

/// Every attack in every field.
export const hostilePaper = ['## ' + attacks.join(' '), '', ...attacks.flatMap((attack, index) => [
  `## Report ${index} ${attack}`, '', 'A HMICFRS force report', '', 'Published 4 March 2025', '', `There are 3 recommendations for the force ${attack}; 1 is complete and 2 are open.`, '',
  columns,
  `${index}\t<p>The force should keep ${attack} in order</p>\tAMBER ${attack}\tMarch 2025 ${attack}\t<p>${attack}</p>`, ''
])].join('\n')
