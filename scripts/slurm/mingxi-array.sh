#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# usage: mingxi shard FOLDER -o SHARDS --count N
#        sbatch --array=1-N scripts/slurm/mingxi-array.sh SHARDS [FLAGS OF mingxi batch...]
#        mingxi merge SHARDS -o OUT
#
# A task of the array converts one shard. Every task may be killed, requeued or run again at any time: it goes on where its
# shard stands. What the scheduler says of it is not believed: `mingxi merge` compares the results with the list of
# inputs and names the shards to submit again.
#SBATCH --job-name=mingxi
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=1200M
#SBATCH --time=12:00:00
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=mingxi-%A_%a.log

shards=$1
shift
exec "${MINGXI:-mingxi}" run-shard "$shards" --index "$SLURM_ARRAY_TASK_ID" --jobs "${SLURM_CPUS_PER_TASK:-1}" "$@"
