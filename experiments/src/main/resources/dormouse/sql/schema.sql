create table runs (
  id integer primary key,
  experiment text not null, variant text not null, config text not null, seed integer not null,
  status text not null, error text, started text, ended text,
  epochs integer, aeons integer, wall_seconds real, cpu_seconds real, steps_per_second real,
  forked_from text, version text, commit_id text, java text,
  folder text not null unique, stamp text not null
);
create table stages (
  run integer not null references runs (id) on delete cascade,
  number integer not null, stage text not null, task text not null,
  performance real, bites real, hidden_spikes_per_aeon real, output_spikes_per_aeon real
);
create unique index runs_by_key on runs (experiment, config, seed);
create index stages_by_run on stages (run);
create table settings (
  config text not null, key text not null, value, primary key (config, key)
);
create view results as
  select experiment, variant, config, seed, number, stage, task, performance, bites,
         hidden_spikes_per_aeon, output_spikes_per_aeon
  from stages join runs on runs.id = stages.run where status = 'finished';
