// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

struct shape {
  virtual ~shape();
};

bool type_information(const shape& any);

struct circle : shape {};

bool type_information(const shape& any) { return dynamic_cast<const circle*>(&any) != nullptr; }
