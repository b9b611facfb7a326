// Prints what the launcher gave.
const { env, argv } = process;
const names = Object.keys(env).filter((name) => /^(LOCAL_|ROLE_|GROUP_|WORLD_|MASTER_|TORCHELASTIC_|RANK)/.test(name));
console.log(JSON.stringify({ ...Object.fromEntries(names.map((name) => [name, env[name]])), args: argv.slice(2) }));
