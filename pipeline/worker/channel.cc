// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/channel.h"

// SOCK_SEQPACKET keeps the borders of messages, so that nothing has to be put together.

#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace mingxi {
namespace {

/// Room for the control message of one descriptor.
struct alignas(cmsghdr) ControlBytes {
  std::array<char, CMSG_SPACE(sizeof(int))> bytes{};
};

/// The descriptor that came with `message`; -1 = none.
int DescriptorOf(msghdr& message) {
  for (cmsghdr* control = CMSG_FIRSTHDR(&message); control != nullptr;
       control = CMSG_NXTHDR(&message, control)) {
    if (control->cmsg_level != SOL_SOCKET || control->cmsg_type != SCM_RIGHTS) continue;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(control), sizeof descriptor);
    return descriptor;
  }
  return -1;
}

}  // namespace

ChannelPair MakeChannel() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return {};
  return {ends[0], ends[1]};
}

bool SendText(int channel, std::string_view text, int descriptor) {
  iovec part{const_cast<char*>(text.data()), text.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  ControlBytes control;
  if (descriptor >= 0) {
    message.msg_control = control.bytes.data();
    message.msg_controllen = control.bytes.size();
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  }
  ssize_t sent = 0;
  do {
    sent = sendmsg(channel, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(text.size());
}

Received ReceiveText(int channel, bool waits) {
  std::string text(kMaxMessageBytes, '\0');
  iovec part{text.data(), text.size()};
  ControlBytes control;
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.bytes.data();
  message.msg_controllen = CMSG_LEN(sizeof(int));  // Room for one, not for a second to be lost.
  ssize_t count = 0;
  do {
    count = recvmsg(channel, &message, MSG_CMSG_CLOEXEC | (waits ? 0 : MSG_DONTWAIT));
  } while (count < 0 && errno == EINTR);
  using Kind = Received::Kind;
  if (count < 0) return {errno == EAGAIN ? Kind::kNothingYet : Kind::kEnd, {}, -1};
  const int descriptor = DescriptorOf(message);
  if (count == 0) return {Kind::kEnd, {}, descriptor};
  const bool is_cut = (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
  text.resize(static_cast<std::size_t>(count));
  return {is_cut ? Kind::kBroken : Kind::kText, std::move(text), descriptor};
}

}  // namespace mingxi
