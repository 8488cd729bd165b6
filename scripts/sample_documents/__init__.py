# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents of samples/: what they say (accounts, documents) and how they are printed (one module a producer)."""
