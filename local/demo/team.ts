// The demo team: twelve people who never existed, and the Engineering Manager who looks after the rota.

export const EM = { email: 'em@example.org', name: 'Nadia Berg' };

export interface DemoPerson {
  name: string;
  email: string;
  share: number;
  from: string;
  until: string;
  alsoKnownAs: string;
}

const person = (name: string, more: Partial<DemoPerson> = {}): DemoPerson => ({
  name,
  email: `${(name.split(' ')[0] ?? '').toLowerCase()}@example.org`,
  share: 1,
  from: '',
  until: '',
  alsoKnownAs: '',
  ...more,
});

export const TEAM: readonly DemoPerson[] = [
  person('Mirela Popescu'),
  person('Tobin Reyes', { alsoKnownAs: 'Toby' }),
  person('Jonte Lindqvist'),
  person('Ines Carvalho'),
  person('Lumi Aalto'),
  person('Oskar Nowicki'),
  person('Salma Haddad', { share: 0.5 }),
  person('Kaveh Rostami'),
  person('Priya Raman'),
  person('Bao Nguyen', { alsoKnownAs: 'Nguyen Bao' }),
  person('Theodora Papadimitriou', { alsoKnownAs: 'Thea; Theo' }),
  // Joined in summer.
  person('Wren Okafor', { from: '2026-07-06' }),
];
